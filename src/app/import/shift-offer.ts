import type { Geometry } from '../../core/geo/geometry';
import { placeShape } from '../../core/import/place-shapes';
import {
  type KnownLand,
  knownLand,
  SAMPLE,
  type ShiftFound,
  weighShift,
} from '../../core/import/weigh-shift';
import type { Workspace } from '../../core/workspace';
import { useWorkspace } from '../workspace-store';
import type { ImportTable } from './import-store';

/** Longer outlines are not looked at: boxes of many shapes tell more than one drawn finely. */
const MOST_VERTICES = 2000;

/** Whether the outlines of a table, read as they are now, lie off by the shift of an internet map. */
export function shiftOffer({
  table,
  crs,
  mapping,
}: Pick<ImportTable, 'table' | 'crs' | 'mapping'>): ShiftFound | null {
  if (!crs?.reading) return null;
  const { reading } = crs;
  const known = knownFrom(useWorkspace.getState().ws, mapping.target === 'units');
  if (known.spots.size === 0 && known.borders.length === 0) return null;
  const shapes = (table.shapes ?? []).flatMap((shape) => (shape ? [shape.polygons] : []));
  const every = Math.max(1, Math.ceil(shapes.length / SAMPLE));
  const sample = shapes
    .filter((polygons, at) => at % every === 0 && vertices(polygons) <= MOST_VERTICES)
    .flatMap((polygons) => placeShape(polygons, reading, 'none') ?? []);
  return weighShift(sample, known);
}

function vertices(polygons: readonly (readonly Float64Array[])[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
}

let last: { readonly land: unknown; readonly borders: unknown; readonly known: KnownLand } | null =
  null;

/** Borders are compared with borders; all else with parcels, and must lie within a unit. */
function knownFrom({ tables }: Workspace, units: boolean): KnownLand {
  const land = units ? tables.borders : tables.shapes;
  if (last?.land === land && last.borders === tables.borders) return last.known;
  const outlines = [...land.values()].map(({ geometry }) => geometry);
  const known = knownLand(outlines, units ? [] : bordersOfUnits(tables));
  last = { land, borders: tables.borders, known };
  return known;
}

function bordersOfUnits({ units, borders }: Workspace['tables']): Geometry[] {
  return [...borders.values()].flatMap(({ id, geometry }) => (units.has(id) ? [geometry] : []));
}
