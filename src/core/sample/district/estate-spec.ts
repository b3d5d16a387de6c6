import type { EstateKind } from '../estate/estate-style';
import type { EstateSpec, LonLat } from './district-spec';

type More = Partial<Omit<EstateSpec, 'name' | 'unit' | 'at' | 'lengthM' | 'kind'>>;
type Row = (name: string, unit: string, at: LonLat, lengthM: number, more?: More) => EstateSpec;

/** Rows of a district's table of estates, by how they are built. */
export const park: Row = row('park', [2, 2]);
export const old: Row = row('old', [2, 1]);
export const dock: Row = row('dock', [1, 1]);

function row(kind: EstateKind, rows: readonly [left: number, right: number]): Row {
  return (name, unit, at, lengthM, more = {}) => ({ name, unit, at, lengthM, kind, rows, ...more });
}
