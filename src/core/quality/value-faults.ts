import type { Fact } from '../fact';
import { formatNumber, sumOf } from '../quantity';
import type { Fault } from './finding-draft';

/** Rounding of a ledger, in its own unit. */
const SLACK = 0.01;
/** Twelve rounded months against a rounded year. */
const MONTHS_SHARE = 0.01;

/** Figures of a firm that contradict each other or the day they were said. */
export function firmValueFaults(facts: readonly Fact[]): Fault[] {
  const figures = new Map<string, number>();
  for (const { field, period, value } of facts) {
    if (typeof value === 'number') figures.set(`${field}|${period ?? ''}`, value);
  }
  const told = facts.flatMap((fact) => earlyWords(fact) ?? []);
  for (const [key, value] of figures) {
    const [field, year = ''] = key.split('|');
    if (field !== 'outputWan') continue;
    for (const [part, label] of PARTS_OF_OUTPUT) {
      const other = figures.get(`${part}|${year}`);
      if (other === undefined || other <= value + SLACK) continue;
      told.push(`${year} 年${label} ${wan(other)}，大于产值 ${wan(value)}`);
    }
  }
  for (const [key, value] of figures) {
    const [field, year = ''] = key.split('|');
    if (field !== 'taxWan') continue;
    const months = monthsOf(figures, year);
    if (months.length < 12) continue;
    const sum = sumOf(months);
    if (Math.abs(sum - value) <= Math.max(SLACK * 12, MONTHS_SHARE * Math.abs(value))) continue;
    told.push(`${year} 年 12 个月税收合计 ${wan(sum)}，与全年税收 ${wan(value)} 不符`);
  }
  return doubtful(told);
}

const PARTS_OF_OUTPUT = [
  ['taxWan', '税收'],
  ['valueAddedWan', '工业增加值'],
] as const;

/** Figures of a parcel that contradict each other. */
export function parcelValueFaults(facts: readonly Fact[]): Fault[] {
  const said = (key: string) => facts.find(({ field }) => field === key)?.value;
  const [tall, floor] = [said('tallFloorAreaM2'), said('floorAreaM2')];
  if (typeof tall !== 'number' || typeof floor !== 'number' || tall <= floor + SLACK) return [];
  return doubtful([
    `层高超过 8 米的建筑面积 ${formatNumber(tall, 2)} 平方米，大于现状建筑面积 ${formatNumber(floor, 2)} 平方米`,
  ]);
}

/** A year that had not begun when it was spoken of. */
function earlyWords({ field, period, asOf, value }: Fact): string | null {
  if (period === undefined || value === null || period.slice(0, 4) <= asOf.slice(0, 4)) return null;
  const what = field === 'taxMonthWan' ? '月度税收' : '数据';
  return `${period} 的${what}早于该年就已填报（数据日期 ${asOf}）`;
}

function monthsOf(figures: ReadonlyMap<string, number>, year: string): number[] {
  return Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).flatMap(
    (month) => figures.get(`taxMonthWan|${year}-${month}`) ?? [],
  );
}

function doubtful(told: readonly string[]): Fault[] {
  if (told.length === 0) return [];
  const words = told.slice(0, 3).join('；') + (told.length > 3 ? `；等 ${told.length} 处` : '');
  const why = `${words}。请向提供数据的部门核对。`;
  return [{ rule: 'value.doubtful', severity: 'warning', place: null, why }];
}

function wan(value: number): string {
  return `${formatNumber(value, 2)} 万元`;
}
