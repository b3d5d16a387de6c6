import { LISTED, UNDETERMINED } from '../../core/list/verdict';
import { sumOf } from '../../core/quantity';
import type { ListStanding, SubjectTable } from '../verdicts/verdicts';

/** So many subjects and their land; land nobody knows is counted apart. */
export interface ListExtent {
  readonly ids: readonly string[];
  readonly areaM2: number;
  readonly withoutArea: number;
}

/** A list of one year as it is and as it would be. */
export interface ListChange {
  readonly list: string;
  readonly name: string;
  readonly year: number;
  readonly table: SubjectTable;
  readonly present: ListExtent;
  readonly other: ListExtent;
  readonly added: ListExtent;
  readonly left: ListExtent;
  /** 待核实 on either side: they may belong to it. */
  readonly undetermined: readonly [present: number, other: number];
}

/**
 * List by list, rows being the same on both sides. Told of lists whose own figure moved, and of those that moved with
 * another.
 */
export function compareLists(
  before: readonly ListStanding[],
  after: readonly ListStanding[],
  year: number,
  moved: ReadonlySet<string>,
): readonly ListChange[] {
  return after.flatMap((now): ListChange[] => {
    const was = before.find(({ kind }) => kind.id === now.kind.id);
    if (!was || now.table === 'blocks') return [];
    const isOn = ({ listing }: ListStanding, row: number) => listing[row] === LISTED;
    const extent = (keep: (row: number) => boolean) => extentOf(now, keep);
    const added = extent((row) => isOn(now, row) && !isOn(was, row));
    const left = extent((row) => isOn(was, row) && !isOn(now, row));
    if (!moved.has(now.kind.id) && added.ids.length + left.ids.length === 0) return [];
    const { id: list, name } = now.kind;
    return [
      {
        list,
        name,
        year,
        table: now.table,
        present: extent((row) => isOn(was, row)),
        other: extent((row) => isOn(now, row)),
        added,
        left,
        undetermined: [unsure(was), unsure(now)],
      },
    ];
  });
}

function extentOf({ ids, areasM2 }: ListStanding, keep: (row: number) => boolean): ListExtent {
  const kept: string[] = [];
  const known: number[] = [];
  ids.forEach((id, row) => {
    if (!keep(row)) return;
    kept.push(id);
    const m2 = areasM2[row] as number;
    if (!Number.isNaN(m2)) known.push(m2);
  });
  return { ids: kept, areaM2: sumOf(known), withoutArea: kept.length - known.length };
}

function unsure({ listing }: ListStanding): number {
  let count = 0;
  for (const stands of listing) if (stands === UNDETERMINED) count++;
  return count;
}
