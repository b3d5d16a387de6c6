import { geometryOf } from '../../core/block/block-as-of';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import type { Indicators } from '../../core/indicator/indicators';
import type { Project } from '../../core/project/project';
import type { Tables, Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { standingOutline } from '../blocks/standing-outline';

type Subject = Project['subject'];
type AllTables = Workspace['tables'];

/** What the subject of a plan is called. */
export function nameOfSubject(tables: AllTables, { table, id }: Subject): string {
  if (table === 'parcels') {
    const parcel = tables.parcels.get(id);
    return parcel?.name || parcel?.code || '未命名地块';
  }
  if (table === 'blocks') return tables.blocks.get(id)?.name || '未命名区块';
  return tables.enterprises.get(id)?.name || '未命名企业';
}

/** Its land as one figure: outline of a parcel or block, 评价用地 of a firm; null where unknown. */
export function areaOfSubject(
  tables: AllTables,
  indicators: Pick<Indicators, 'firmLandM2'>,
  { table, id }: Subject,
): number | null {
  if (table === 'enterprises') return indicators.firmLandM2(id);
  if (table === 'parcels') return areaOfShapeM2(tables.shapes.get(id));
  const outline = outlineOfBlock(tables, id);
  return outline && areaOfOutline(outline);
}

const areas = new WeakMap<Geometry, number>();

function areaOfOutline(outline: Geometry): number {
  const known = areas.get(outline) ?? geodesicAreaM2(outline);
  areas.set(outline, known);
  return known;
}

/** Where it lies: every parcel a firm has land on. */
export function outlinesOf(
  tables: Pick<AllTables, 'shapes' | 'blocks'>,
  indicators: Pick<Indicators, 'landOfEnterprise'>,
  { table, id }: Subject,
): readonly Geometry[] {
  if (table === 'blocks') {
    const outline = outlineOfBlock(tables, id);
    return outline ? [outline] : [];
  }
  const parcels =
    table === 'parcels'
      ? [id]
      : indicators.landOfEnterprise(id).map(({ occupancy }) => occupancy.parcelId);
  return [...new Set(parcels)].flatMap((parcel) => tables.shapes.get(parcel)?.geometry ?? []);
}

function outlineOfBlock({ blocks }: Pick<AllTables, 'blocks'>, id: string): Geometry | null {
  const block = blocks.get(id);
  const outline = block && standingOutline(block);
  return outline ? geometryOf(outline) : null;
}

/** The unit of that name, by its own or another spelling: 干览镇 for 干𬒗镇. */
export function unitNamed(
  units: ReadonlyMap<string, Tables['units']>,
  name: string,
): string | null {
  if (name === '') return null;
  for (const unit of units.values()) {
    if (unit.name === name || unit.aliases.includes(name)) return unit.id;
  }
  return null;
}
