import { indexOf, numberer } from '../indicator/occupancy-index';
import type { Workspace } from '../workspace';

/** Rows of one kind tied to rows of another: those of row n from `from[n]` up to `from[n + 1]`. */
export interface Ties {
  readonly from: Uint32Array;
  readonly tied: Uint32Array;
}

type LandTables = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'occupancies'>;

const known = new WeakMap<LandTables['occupancies'], { of: LandTables; ties: Ties }>();

/** Which firms use which parcel, by their rows; a firm that uses it in two ways is named once. */
export function firmsOnLand(of: LandTables): Ties {
  const before = known.get(of.occupancies);
  if (before?.of.parcels === of.parcels && before.of.enterprises === of.enterprises) {
    return before.ties;
  }
  const ties = tie(of);
  known.set(of.occupancies, { of, ties });
  return ties;
}

function tie({ parcels, enterprises, occupancies }: LandTables): Ties {
  const { parcels: chains, firms, list } = indexOf(occupancies);
  const rowOfFirm = new Map<string, number>();
  for (const id of enterprises.keys()) rowOfFirm.set(id, rowOfFirm.size);
  const rows = Int32Array.from(firms.ids, (id) => rowOfFirm.get(id) ?? -1);
  const numberOf = numberer(chains);
  const from = new Uint32Array(parcels.size + 1);
  const tied = new Uint32Array(list.length);
  let [parcel, end] = [0, 0];
  for (const id of parcels.keys()) {
    const start = end;
    from[parcel] = start;
    parcel += 1;
    const number = numberOf(id);
    if (number === undefined) continue;
    for (let at = chains.first[number] as number; at >= 0; at = chains.next[at] as number) {
      const row = rows[firms.owners[at] as number] as number;
      if (row < 0 || tied.subarray(start, end).includes(row)) continue;
      tied[end] = row;
      end += 1;
    }
  }
  from[parcel] = end;
  return { from, tied: tied.subarray(0, end) };
}

/** The same ties seen from the other side. */
export function turnTies({ from, tied }: Ties, count: number): Ties {
  const starts = new Uint32Array(count + 1);
  for (const row of tied) starts[row + 1] = (starts[row + 1] as number) + 1;
  for (let row = 0; row < count; row++) {
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  const next = starts.slice();
  const turned = new Uint32Array(tied.length);
  for (let row = 0; row + 1 < from.length; row++) {
    for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
      const other = tied[at] as number;
      turned[next[other] as number] = row;
      next[other] = (next[other] as number) + 1;
    }
  }
  return { from: starts, tied: turned };
}
