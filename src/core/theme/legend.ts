import { Sum, sumOf } from '../quantity';
import type { Theme } from './themes';

/** What one class of the legend counts. */
export interface LegendRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Ellipsoidal, of the parcels with an outline; of those that are split, the part in this class. */
  readonly areaM2: number;
  /** Parcels without an outline: counted, in no area. */
  readonly withoutOutline: number;
}

/**
 * Counts parcels and land class by class, 无数据 included, so that the parts are the whole. `classes` and `areasM2` are
 * parallel; NaN is no outline. `kept` leaves out what a filter sets aside; null keeps all. `split` has the square metres by
 * class of rows whose land is not all of one.
 */
export function legendOf(
  theme: Pick<Theme, 'classes'>,
  classes: Uint8Array,
  areasM2: Float64Array,
  kept: Uint8Array | null,
  split?: ReadonlyMap<number, readonly number[]> | null,
): readonly LegendRow[] {
  const areas = theme.classes.map(() => new Sum());
  const without = theme.classes.map(() => 0);
  const counts = [...without];
  for (let row = 0; row < classes.length; row++) {
    if (kept?.[row] === 0) continue;
    const index = classes[row] as number;
    const m2 = areasM2[row] as number;
    const parts = split?.get(row);
    counts[index] = (counts[index] as number) + 1;
    if (Number.isNaN(m2)) without[index] = (without[index] as number) + 1;
    else if (!parts) areas[index]?.add(m2);
    else for (const [at, part] of parts.entries()) areas[at]?.add(part);
  }
  return theme.classes.map(({ key, label }, at) => ({
    key,
    label,
    count: counts[at] as number,
    areaM2: (areas[at] as Sum).value,
    withoutOutline: without[at] as number,
  }));
}

/** The whole of a legend, for its last line. */
export function legendTotal(rows: readonly LegendRow[]): Omit<LegendRow, 'key' | 'label'> {
  return {
    count: sumOf(rows.map(({ count }) => count)),
    areaM2: sumOf(rows.map(({ areaM2 }) => areaM2)),
    withoutOutline: sumOf(rows.map(({ withoutOutline }) => withoutOutline)),
  };
}
