import type { Occupancy } from '../enterprise/occupancy';

/**
 * Occupancies by parcel and by firm, as chains of positions in one list: a chain of 200,000 costs two numbers each,
 * where a list per parcel would cost an object each.
 */
export interface OccupancyIndex {
  readonly list: readonly Occupancy[];
  readonly parcels: Chains;
  readonly firms: Chains;
}

/** `numbers` numbers the ids; `first` and `next` hold positions in the list, -1 at the end. */
export interface Chains {
  readonly numbers: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  /** The number of the id at each position. */
  readonly owners: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<ReadonlyMap<string, Occupancy>, OccupancyIndex>();

/** Uses numbered between two breaths: about a millisecond. */
const USES = 1024;

/** A table is never changed in place, so its index stands as long as it does. */
export function indexOf(table: ReadonlyMap<string, Occupancy>): OccupancyIndex {
  const steps = indexInSteps(table);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a breath now and then: 200,000 uses take some tenths of a second. */
export function* indexInSteps(
  table: ReadonlyMap<string, Occupancy>,
): Generator<void, OccupancyIndex, void> {
  const before = known.get(table);
  if (before) return before;
  const list = [...table.values()];
  yield;
  const parcels = yield* chain(list, 'parcelId');
  const firms = yield* chain(list, 'enterpriseId');
  const index = { list, parcels, firms };
  known.set(table, index);
  return index;
}

function* chain(
  list: readonly Occupancy[],
  by: 'parcelId' | 'enterpriseId',
): Generator<void, Chains, void> {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const owners = new Int32Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const id = (list[at] as Occupancy)[by];
    let number = numbers.get(id);
    if (number === undefined) {
      number = ids.length;
      numbers.set(id, number);
      ids.push(id);
    }
    owners[at] = number;
    if (at % USES === USES - 1) yield;
  }
  const first = new Int32Array(ids.length).fill(-1);
  const next = new Int32Array(list.length);
  // From the end, so that each chain runs in the order of the list.
  for (let at = list.length - 1; at >= 0; at--) {
    const number = owners[at] as number;
    next[at] = first[number] as number;
    first[number] = at;
  }
  return { numbers, ids, owners, first, next };
}

/**
 * Numbers ids. Parcels are mostly asked for in the order of their occupancies, so the number after the last one is
 * tried before the table, which is four times as dear.
 */
export function numberer({ numbers, ids }: Chains): (id: string) => number | undefined {
  let last = -1;
  return (id) => {
    const number = ids[last + 1] === id ? last + 1 : numbers.get(id);
    if (number !== undefined) last = number;
    return number;
  };
}

/** The positions of one id, in the order of the list. */
export function positionsOf({ numbers, first, next }: Chains, id: string): number[] {
  const number = numbers.get(id);
  const found: number[] = [];
  if (number === undefined) return found;
  for (let at = first[number] as number; at >= 0; at = next[at] as number) found.push(at);
  return found;
}
