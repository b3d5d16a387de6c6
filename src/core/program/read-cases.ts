import type { FactValue } from '../fact';
import { type Listing, listings, type Track, tracks } from '../list/verdict';
import { caseColumns, fixedColumns, LISTED, PARAMETER } from './case-columns';
import { isUnitName } from './check/unit-names';
import type { PackFault } from './pack-fault';
import { type CsvRow, parseCsv } from './parse-csv';
import type { ProgramPack } from './schema/pack-schema';

/** One made-up subject, what is said of it, and what the pack has to make of it. */
export interface ProgramCase {
  readonly name: string;
  readonly line: number;
  readonly list: string;
  readonly year: number;
  readonly expect: Expected;
  /** By the head of the column; nothing was said where there is none, null is a stated unknown. */
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Parameters set otherwise for this case. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Expected {
  readonly listing: Listing;
  readonly track: Track;
  /** Ids in the order of the list. */
  readonly categories: readonly string[];
  /** 亩均税收2020: what is missing for a verdict. */
  readonly missing: readonly string[];
}

export const CASES = 'cases.csv';
const MAX_CASES = 5000;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function readCases(
  text: string,
  pack: ProgramPack,
): { readonly cases: readonly ProgramCase[]; readonly faults: readonly PackFault[] } {
  const rows = parseCsv(text.replace(/^\uFEFF/, ''));
  const [head, ...body] = rows ?? [];
  if (!rows) return { cases: [], faults: [{ path: CASES, why: '引号没有成对' }] };
  if (!head) return { cases: [], faults: [{ path: CASES, why: '没有内容' }] };
  if (body.length > MAX_CASES) {
    return { cases: [], faults: [{ path: CASES, why: `多于 ${MAX_CASES} 行` }] };
  }
  const faults = checkHead(head.cells, pack);
  if (faults.length > 0) return { cases: [], faults };
  const cases: ProgramCase[] = [];
  const names = new Set<string>();
  for (const row of body) {
    const found = readRow(head.cells, row, pack);
    const doubled = 'name' in found && names.has(found.name);
    const whys = 'name' in found ? (doubled ? ['名称 case 重复'] : []) : found.whys;
    for (const why of whys) faults.push({ path: `${CASES} 第 ${row.line} 行`, why });
    if (!('name' in found) || doubled) continue;
    names.add(found.name);
    cases.push(found);
  }
  const tried = new Set(cases.map(({ list }) => list));
  for (const { id, name, basis } of pack.lists) {
    if (basis === 'judgement' || tried.has(id) || faults.length > 0) continue;
    faults.push({ path: CASES, why: `名单“${name}”（${id}）没有用例` });
  }
  return { cases, faults };
}

function checkHead(head: readonly string[], pack: ProgramPack): PackFault[] {
  const say = (why: string) => ({ path: `${CASES} 第 1 行`, why });
  return [
    ...fixedColumns.filter((name) => !head.includes(name)).map((name) => say(`缺少 ${name} 列`)),
    ...head
      .filter((name, i) => head.indexOf(name) !== i || !isKnown(name, pack))
      .map((name) => say(`${isKnown(name, pack) ? '重复的' : '未知的'}列“${name}”`)),
  ];
}

function isKnown(name: string, pack: ProgramPack): boolean {
  if (fixedColumns.some((fixed) => fixed === name)) return true;
  if (name.startsWith(LISTED)) return pack.lists.some(({ id }) => LISTED + id === name);
  if (name.startsWith(PARAMETER)) return parameterOf(name, pack) !== undefined;
  const [key = '', year] = name.split('@');
  const column = caseColumns.get(key);
  if (!column) return false;
  return column.yearly ? /^\d{4}$/.test(year ?? '') : year === undefined;
}

function readRow(
  head: readonly string[],
  { cells, line }: CsvRow,
  pack: ProgramPack,
): ProgramCase | { readonly whys: readonly string[] } {
  if (cells.length !== head.length) {
    return { whys: [`有 ${cells.length} 格，表头有 ${head.length} 列`] };
  }
  const cellOf = (name: string) => cells[head.indexOf(name)]?.trim() ?? '';
  const whys: string[] = [];
  const facts = new Map<string, FactValue>();
  const parameters: Record<string, number> = {};
  for (const [i, name] of head.entries()) {
    const cell = cells[i]?.trim() ?? '';
    if (cell === '' || fixedColumns.some((fixed) => fixed === name)) continue;
    const why = misread(name, cell, pack);
    if (why !== null) whys.push(why);
    if (name.startsWith(PARAMETER)) parameters[name.slice(PARAMETER.length)] = Number(cell);
    else facts.set(name, cell === '?' ? null : isNumber(name) ? Number(cell) : cell);
  }
  const [name, list, year] = [cellOf('case'), cellOf('list'), Number(cellOf('year'))];
  const listing = listings.find((word) => word === cellOf('expect'));
  const track = tracks.find((word) => word === (cellOf('track') || '—'));
  const kind = pack.lists.find(({ id, basis }) => id === list && basis === 'rule');
  const categories = wordsOf(cellOf('categories'));
  if (name === '') whys.push('缺少名称 case');
  if (!kind) whys.push(`没有按规则认定的名单“${list}”`);
  if (!pack.programYears.includes(year)) whys.push(`“${cellOf('year')}”不是方案年度`);
  if (!listing) whys.push(`expect 应为 ${listings.join('、')}`);
  if (!track) whys.push(`track 应为空或 ${tracks.slice(1).join('、')}`);
  for (const id of kind ? categories : []) {
    if (!kind?.categories.some((category) => category.id === id)) whys.push(`没有类别 ${id}`);
  }
  if (whys.length > 0 || !listing || !track) return { whys };
  const order = kind?.categories.map(({ id }) => id) ?? [];
  categories.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const expect = { listing, track, categories, missing: wordsOf(cellOf('missing')) };
  return { name, line, list, year, expect, facts, parameters };
}

function misread(name: string, cell: string, pack: ProgramPack): string | null {
  const parameter = parameterOf(name, pack);
  if (parameter) {
    const { min, max } = parameter;
    const fits = NUMBER.test(cell) && Number(cell) >= min && Number(cell) <= max;
    return fits ? null : `${name} 应为 ${min} 至 ${max} 的数字，写的是“${cell}”`;
  }
  if (cell === '?') return null;
  if (isNumber(name)) {
    return NUMBER.test(cell) ? null : `${name} 应为数字，写的是“${cell}”`;
  }
  if (name.startsWith(LISTED)) {
    return listings.some((word) => word === cell) ? null : `${name} 应为 ${listings.join('、')}`;
  }
  if (name === 'unit' && !isUnitName(pack, cell)) return `reportingUnits 中没有“${cell}”`;
  return null;
}

function parameterOf(name: string, { parameters }: ProgramPack) {
  return parameters.find(({ id }) => PARAMETER + id === name);
}

function isNumber(name: string): boolean {
  return caseColumns.get(name.split('@')[0] as string)?.number ?? false;
}

function wordsOf(cell: string): string[] {
  return cell.split('、').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}
