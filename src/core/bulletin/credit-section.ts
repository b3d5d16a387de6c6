import { sumOf } from '../quantity';
import type { Counted } from '../target/counted-between';
import { figureWithUnit, plainUnit } from '../target/figure-words';
import type { Ledger } from '../target/ledger-entry';
import type { BulletinCell, BulletinPart, BulletinTable, TotalFormula } from './bulletin';
import type { BulletinAsked, BulletinTarget } from './bulletin-targets';
import { amount, DASH, words } from './cells';
import { firstHeading, secondHeading } from './numerals';
import { totalRow } from './totals';
import { short } from './unit-section';

/** A longer list is read in the workbook. */
const MOST_ON_PAPER = 300;

/** 已认定明细: the credits each figure is the sum of, once for targets that share a ledger. */
export function creditSection(
  targets: readonly BulletinTarget[],
  asked: BulletinAsked,
  number: number,
): BulletinPart[] {
  const parts: BulletinPart[] = [firstHeading(number, '已认定明细')];
  byLedger(targets).forEach((own, at) => {
    const [widest] = own;
    if (!widest) return;
    const { row } = widest;
    parts.push(secondHeading(at + 1, widest.name), { kind: 'paragraph', text: told(own) });
    parts.push(creditTable(widest, asked));
    if (row.parts.length > MOST_ON_PAPER) {
      const text = `共 ${row.parts.length} 笔，文中列前 ${MOST_ON_PAPER} 笔，全部在所附表格中；合计为全部。`;
      parts.push({ kind: 'paragraph', text });
    }
  });
  if (parts.length === 1) parts.push({ kind: 'paragraph', text: '截至当日没有逐笔认定。' });
  return parts;
}

/** Targets with credits, those of one ledger together, the one that holds most first. */
function byLedger(targets: readonly BulletinTarget[]): readonly (readonly BulletinTarget[])[] {
  const groups = new Map<Ledger, BulletinTarget[]>();
  for (const one of targets) {
    const { ledger } = one.asked;
    if (!ledger || one.row.parts.length === 0) continue;
    const own = groups.get(ledger) ?? [];
    groups.set(ledger, own);
    own.push(one);
  }
  return [...groups.values()].map((own) =>
    own.sort((a, b) => b.row.parts.length - a.row.parts.length),
  );
}

function told(own: readonly BulletinTarget[]): string {
  const said = own.map(
    ({ row, name }) => `${name}计 ${row.parts.length} 笔、${figureWithUnit(row.done, row.unit)}`,
  );
  const what = plainUnit(own[0]?.row.unit ?? '') === '亩' ? '土地' : '对象';
  return own.length > 1
    ? `一本台账：${said.join('；')}，同一${what}只计一次。`
    : `${said.join('')}。`;
}

const totals: readonly (TotalFormula | null)[] = [
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  { kind: 'sum' },
  null,
];

function creditTable({ row, name, asked }: BulletinTarget, whole: BulletinAsked): BulletinTable {
  const { unit } = row;
  const day = asked.day < row.to ? asked.day : row.to;
  const weights = new Map(
    asked.ledger?.entriesAt(day).map(({ credit, weight }) => [credit.id, weight]),
  );
  const line = (part: Counted, at: number): BulletinCell[] => {
    const { credit, counted } = part;
    const weight = weights.get(credit.id) ?? null;
    return [
      amount(at + 1, ''),
      words(credit.on),
      words(credit.unitId === null ? '未分到单位' : whole.unitName(credit.unitId)),
      words(whole.subjectName(credit)),
      words(whole.eventName(credit.event)),
      credit.amount === null ? words(DASH) : amount(credit.amount, unit),
      weight === null
        ? words(DASH)
        : { text: `${Math.round(weight * 100)}%`, value: weight, unit: '%' },
      counted === null ? words('未折算') : amount(counted, unit),
      words(credit.document),
    ];
  };
  const rows = inOrder(row.parts).map(line);
  const sum = sumOf(row.parts.flatMap(({ counted }) => counted ?? []));
  const blank = words('');
  const total = [blank, words('合计'), blank, blank, blank, blank, blank, amount(sum, unit), blank];
  return {
    kind: 'table',
    title: `${name}已认定明细`,
    sheet: `${short(name)}明细`,
    units: `单位：${plainUnit(unit)}`,
    columns: [
      { title: '序号', kind: 'number', width: 0.7 },
      { title: '日期', kind: 'day', width: 1.5 },
      { title: '单位', kind: 'text', width: 1.5 },
      { title: '对象', kind: 'text', width: 2.2 },
      { title: '事项', kind: 'text', width: 1.1 },
      { title: '数量', kind: 'number', width: 1 },
      { title: '权重', kind: 'percent', width: 0.8 },
      { title: '计入', kind: 'number', width: 1 },
      { title: '依据', kind: 'text', width: 1.9 },
    ],
    rows,
    total: totalRow(rows, total, totals),
    most: MOST_ON_PAPER,
  };
}

function inOrder(parts: readonly Counted[]): readonly Counted[] {
  const key = ({ credit }: Counted) => `${credit.on}|${credit.id}`;
  return [...parts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
