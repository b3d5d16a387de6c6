import { compileFilter } from '../../core/filter/compile-filter';
import { describeFault, isFilterFault } from '../../core/filter/filter-fault';
import type { FilterField } from '../../core/filter/filter-field';
import { parseFilter } from '../../core/filter/parse-filter';
import { pickInRing } from '../../core/geo/pick-in-ring';
import type { Shape } from '../../core/parcel/parcel';
import { parcelIndex } from '../queries/parcel-index';
import type { PickRing } from '../session';
import type { Rows } from './rows';
import { eachRow, remembered, type Steps } from './steps';

/** Which rows pass filter and outline; null when nothing was asked. */
export interface Kept {
  readonly kept: Uint8Array | null;
  readonly keptCount: number;
  /** Why the filter could not be read; it then keeps everything. */
  readonly fault: string | null;
}

interface Filtered {
  readonly kept: Uint8Array | null;
  readonly fault: string | null;
}

/** A new outline does not ask the filter again, nor the other way round. */
export function createKeep() {
  const filter = remembered(filterRows);
  const pick = remembered(pickRows);
  const join = remembered(joinRows);
  return function* keep(
    text: string,
    ring: PickRing | null,
    order: Rows,
    shapes: ReadonlyMap<string, Shape>,
    fields: readonly FilterField[],
  ): Steps<Kept> {
    const { kept, fault } = yield* filter(text.trim(), order.ids.length, fields);
    const picked = yield* pick(ring, order, shapes);
    const both = yield* join(kept, picked);
    return { ...(both ?? { kept: null, keptCount: order.ids.length }), fault };
  };
}

function* filterRows(text: string, count: number, fields: readonly FilterField[]): Steps<Filtered> {
  if (text === '') return { kept: null, fault: null };
  const tree = parseFilter(text, fields);
  if (isFilterFault(tree)) return { kept: null, fault: describeFault(tree) };
  const passes = compileFilter(tree, fields);
  const kept = new Uint8Array(count);
  yield* eachRow(count, (row) => {
    kept[row] = passes(row) === true ? 1 : 0;
  });
  return { kept, fault: null };
}

function* pickRows(
  ring: PickRing | null,
  { ids, rows }: Rows,
  shapes: ReadonlyMap<string, Shape>,
): Steps<Uint8Array | null> {
  if (!ring) return null;
  const { ids: drawn, tree } = parcelIndex(shapes);
  yield;
  const inRing = yield* pickInRing(tree, ring);
  const picked = new Uint8Array(ids.length);
  yield* eachRow(drawn.length, (at) => {
    const row = rows.get(drawn[at] as string);
    if (inRing[at] === 1 && row !== undefined) picked[row] = 1;
  });
  return picked;
}

function* joinRows(
  kept: Uint8Array | null,
  picked: Uint8Array | null,
): Steps<{ readonly kept: Uint8Array; readonly keptCount: number } | null> {
  const one = kept ?? picked;
  if (!one) return null;
  const both = new Uint8Array(one.length);
  let keptCount = 0;
  yield* eachRow(both.length, (row) => {
    const stays = kept?.[row] !== 0 && picked?.[row] !== 0;
    both[row] = stays ? 1 : 0;
    if (stays) keptCount++;
  });
  return { kept: both, keptCount };
}
