import type { ListStanding } from '../../src/app/verdicts/verdicts';
import type { Explanation } from '../../src/core/list/explain-verdict';
import { LISTED, listings, NOT_LISTED, type Track, tracks } from '../../src/core/list/verdict';
import { aList } from './program-pack';

/** One subject of a list: what a test does not care for is left out. */
export interface StandingRow {
  readonly id: string;
  readonly listing?: (typeof listings)[number];
  readonly track?: Track;
  readonly unit?: string;
  readonly sector?: string;
  readonly areaM2?: number;
  readonly value?: number;
  readonly categories?: number;
}

/** A list as it stands, row by row; by rule all stand where they stand. */
export function aStanding(
  rows: readonly StandingRow[],
  patch: Partial<ListStanding> = {},
): ListStanding {
  const ids = rows.map(({ id }) => id);
  const listing = Uint8Array.from(rows, (row) => listings.indexOf(row.listing ?? '列入'));
  const track = Uint8Array.from(rows, (row, at) =>
    listing[at] === LISTED ? tracks.indexOf(row.track ?? '单独考核') : NOT_LISTED,
  );
  return {
    kind: aList('low-enterprise'),
    table: 'enterprises',
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    computed: {
      list: 'low-enterprise',
      year: 2021,
      listing,
      track,
      categories: Uint32Array.from(rows, ({ categories = 0 }) => categories),
    },
    listing,
    track,
    decisions: new Map(),
    units: rows.map(({ unit = '' }) => unit),
    sectors: rows.map(({ sector = '' }) => sector),
    areasM2: Float64Array.from(rows, ({ areaM2 = Number.NaN }) => areaM2),
    values: Float64Array.from(rows, ({ value = Number.NaN }) => value),
    edges: [],
    edge: null,
    near: () => [],
    explain: () => ({ missing: [] }) as unknown as Explanation,
    blocks: null,
    ...patch,
  };
}
