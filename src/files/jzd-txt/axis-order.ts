import type { RawPlot, RawPoints } from './raw-plot';

/** The format has the northing first. `turned` is the other way round, `mixed` both within one record. */
export type AxisOrder = 'said' | 'turned' | 'mixed' | 'unknown';

export interface JudgedOrder {
  readonly order: AxisOrder;
  /** The first line that contradicts the others of a mixed record. */
  readonly line: number | null;
}

/** By the size of the figures: in China northings have seven digits, eastings six, or eight with the zone. */
export function judgeOrder({ first, second, lines }: RawPoints): JudgedOrder {
  let said = 0;
  let turned = 0;
  let oddLine: number | null = null;
  for (let i = 0; i < first.length; i++) {
    const order = orderOf(first[i] ?? 0, second[i] ?? 0);
    if (order === 'said') said++;
    else if (order === 'turned') turned++;
    if (oddLine === null && said > 0 && turned > 0) oddLine = lines[i] ?? null;
  }
  if (said > 0 && turned > 0) return { order: 'mixed', line: oddLine };
  if (said > 0) return { order: 'said', line: null };
  return { order: turned > 0 ? 'turned' : 'unknown', line: null };
}

function orderOf(first: number, second: number): AxisOrder {
  if ((isNorthing(first) && isEasting(second)) || (isLatitude(first) && isLongitude(second))) {
    return 'said';
  }
  if ((isEasting(first) && isNorthing(second)) || (isLongitude(first) && isLatitude(second))) {
    return 'turned';
  }
  return 'unknown';
}

/** What most records of a file say, for those that say nothing themselves. */
export function usualOrder(orders: readonly JudgedOrder[]): 'said' | 'turned' {
  const count = (wanted: AxisOrder) => orders.filter(({ order }) => order === wanted).length;
  return count('turned') > count('said') ? 'turned' : 'said';
}

/** Metres, not degrees, as far as the first point tells. */
export function isInMetres({ points: { first, second } }: RawPlot): boolean {
  return Math.abs(first[0] ?? 0) > 1000 && Math.abs(second[0] ?? 0) > 1000;
}

function isNorthing(value: number): boolean {
  return value >= 1_900_000 && value < 6_500_000;
}

function isEasting(value: number): boolean {
  return (value >= 100_000 && value < 1_000_000) || (value >= 13_000_000 && value < 47_000_000);
}

function isLatitude(value: number): boolean {
  return value >= 3 && value <= 54;
}

function isLongitude(value: number): boolean {
  return value >= 73 && value <= 136;
}
