import type { Occupancy } from '../enterprise/occupancy';
import type { Evaluation } from './evaluation';
import type { OccupancyIndex } from './occupancy-index';

/** Said of a parcel whose firms differ and none of them stands for it. */
export const MIXED = '多家不一';

/**
 * Grade or scale of the firm that stands for a parcel: the owner with most land. Where no owner stands out, what all
 * firms agree on, else 多家不一.
 */
export function standingWord(
  { index, land, settle, word: wordOf }: Evaluation,
  number: number | undefined,
  field: string,
  year: string,
): string | null {
  if (number === undefined) return null;
  const { first, next } = index.parcels;
  const word = (at: number) => wordOf(index.firms.owners[at] as number, field, year);
  const start = first[number] as number;
  if ((next[start] as number) < 0) return word(start);
  settle(number);
  const owner = largestOwner(index, land.grossM2, start);
  if (owner !== null) return word(owner);
  // Two that differ settle it, whatever a third would say; one that is not known leaves the rest open.
  let [agreed, unknown] = [null as string | null, false];
  for (let at = start; at >= 0; at = next[at] as number) {
    const one = word(at);
    if (one === null) unknown = true;
    else if (agreed !== null && one !== agreed) return MIXED;
    else agreed = one;
  }
  return unknown ? null : agreed;
}

/** The position of the owner with most land; null where there is none, or where land is equal or not known. */
function largestOwner(
  { list, parcels: { next } }: OccupancyIndex,
  grossM2: Float64Array,
  start: number,
): number | null {
  const owners: number[] = [];
  for (let at = start; at >= 0; at = next[at] as number) {
    if ((list[at] as Occupancy).basis === '自有') owners.push(at);
  }
  const [first, ...others] = owners;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const largest = owners.reduce((a, b) =>
    (grossM2[b] as number) > (grossM2[a] as number) ? b : a,
  );
  const standsOut = owners.every(
    (at) => at === largest || (grossM2[at] as number) < (grossM2[largest] as number),
  );
  return standsOut ? largest : null;
}
