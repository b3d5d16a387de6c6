import type { Cell } from '../import/source-table';

const UNIT =
  /^[（(]?(亩|公顷|平方米|平方公里|㎡|m2|m²|ha|km2|km²|万元|元|亿元|千元|(万?元|吨标煤|千瓦时)\/(亩|平方米|公顷|人|万元)|%|％|‰|米|m|人|家|宗|个|户|次|吨|吨标煤|万千瓦时|千瓦时|年|月|日|度|—|-|\/)[）)]?$/;

/** `亩`, `（万元）`: a cell that only says in what the column is measured. */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

/** Text one would put over a column: no figure, no day, no code; a year may be. */
export function isNameLike(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1949 && cell <= 2100;
  if (typeof cell !== 'string' || cell.length > 120) return false;
  if (/^(19|20)\d\d(年度?)?$/.test(cell)) return true;
  if (/^[-+]?[\d,.]+%?$/.test(cell)) return false;
  // 2026年1月税收 names a column of a month; 2026年1月 and 2026-01-31 10:00 are days.
  const [day] = /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?|月)?/.exec(cell) ?? [];
  const isDay = day !== undefined && !/\p{Script=Han}{2}/u.test(cell.slice(day.length));
  return !isDay && !/^[0-9A-Z]{15,}$/.test(cell);
}

/** 2026年1月, 2026-01, or the day a spreadsheet makes of it: a value, unless it stands over a column. */
const MONTH = /^((?:19|20)\d\d)(?:年|-)(0?[1-9]|1[0-2])(?:月份?|-01)?$/;

export function isMonth(cell: Cell): boolean {
  return typeof cell === 'string' && MONTH.test(cell);
}

/** `填报单位：`, `单位：亩`: what stands over a table beside its title. */
export function isLabel(cell: Cell): boolean {
  return typeof cell === 'string' && /[:：]/.test(cell);
}

const LONGEST_NAME = 200;

/** Name of a column out of the rows over it, from the top. */
export function joinNames(parts: readonly Cell[]): string {
  let name = '';
  let before = '';
  let unit = '';
  for (const part of parts) {
    const text = part === null ? '' : monthName(oneLine(String(part).slice(0, LONGEST_NAME)));
    if (text === '' || text === before) continue;
    before = text;
    if (name === '' && isUnit(text)) unit = text;
    else if (name === '') name = text;
    else if (/^[（(]/.test(text)) name += text;
    else if (isUnit(text))
      name += text === '-' || text === '—' || text === '/' ? '' : `（${text}）`;
    else name += `·${text}`;
  }
  return name === '' ? unit : name;
}

function monthName(text: string): string {
  const [, year, month] = MONTH.exec(text) ?? [];
  return year ? `${year}年${Number(month)}月` : text;
}

/** Breaks inside a head are there for the width of the column. */
function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/g, '')
    .trim();
}

/** 合计, 小计, 金塘镇小计, 合 计：a row that sums up others. */
export function isTotal(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return (
    /^(合计|总计|小计|共计|累计|本页合计|全[区县市]合计)([（(:：].*)?$/.test(plain) ||
    /^.{1,12}(小计|合计|总计)$/.test(plain)
  );
}

/** What stands under a table: remarks, who filled it in. */
export function isFootnote(text: string): boolean {
  return /^(注|备注|说明|附注|填表|制表|审核|填报|负责人|单位负责人|联系人?|联系电话|资料来源|数据来源)[^：:]{0,8}[：:]/.test(
    text.replace(/\s/g, ''),
  );
}
