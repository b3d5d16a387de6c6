import { geodesicAreaM2 } from '../geo/geodesic-area';
import { labelPoint } from '../geo/label-point';
import { buildSpatialIndex, itemsAtPoint } from '../geo/spatial-index';
import { checkRecord } from '../integrity/check-record';
import type { Parcel, Shape } from '../parcel/parcel';
import { formatM2 } from '../quantity';
import type { DraftWorld } from './draft-world';
import { unitFinder, unitUnknown } from './find-unit';
import { importFields } from './import-field';
import { type FieldDiff, type Made, type RowOutcome, toldLater } from './import-plan';
import { diffOf, factDiffs, mergeFacts } from './merge-record';
import type { RowDraft } from './read-row';

const fields = new Map(importFields('parcels').map((field) => [field.key, field]));

/** Takes rows of land one by one. A parcel is found again by its code, by name within its unit, or by its place. */
export function parcelImporter(world: DraftWorld, made: Made): (row: RowDraft) => RowOutcome {
  const unitOf = unitFinder(world.ws.tables.units);
  const find = parcelFinder(world.ws.tables.parcels, world.ws.tables.shapes);
  const seen = new Map<string, number>();
  /** New in this file, by code: the same code once more is the same land. */
  const added = new Map<string, Parcel>();
  return (row) => {
    const notes = row.notes.length > 0 ? [...row.notes] : [];
    const text = (key: string) => {
      const value = row.own.get(key);
      return value === undefined ? undefined : String(value ?? '').trim();
    };
    const unit = (key: string) => {
      const name = text(key);
      if (!name) return undefined;
      const id = unitOf(name);
      if (id === null) notes.push(unitUnknown(name));
      return id ?? undefined;
    };
    const code = text('code')?.replace(/\s+/g, '');
    const unitId = unit('unit');
    const reports = unit('reports');
    const old =
      (code && added.get(code)) ||
      find({ code, name: text('name'), unitId, geometry: row.geometry });
    const base: Parcel = old ?? { ...blank, id: made.nextId('parcel') };
    const registered = row.own.get('registeredM2');
    const { facts, told } = mergeFacts(base.facts, row.facts);
    const parcel: Parcel = {
      ...base,
      code: code ?? base.code,
      name: text('name') || base.name || code || '',
      unitId: unitId ?? base.unitId,
      reportingUnits:
        reports === undefined
          ? base.reportingUnits
          : { ...base.reportingUnits, ...sameFor(made.programIds, reports) },
      landUse: text('landUse') ?? base.landUse,
      tenure: text('tenure') ?? base.tenure,
      registeredM2: registered === undefined ? base.registeredM2 : (registered as number | null),
      facts,
    };
    const holder = text('holder');
    const holderUscc = text('holderUscc');
    const outcome = {
      at: row.at,
      name: parcel.name || `第 ${row.at} 行`,
      id: parcel.id,
      notes,
      ...((holder || holderUscc) && {
        hint: { ...(holder && { holder }), ...(holderUscc && { holderUscc }) },
      }),
    };
    const before = seen.get(parcel.id);
    if (before !== undefined) {
      const why = `与第 ${before} 行是同一宗地`;
      return { ...outcome, outcome: 'refused', id: null, why, diffs: [] };
    }
    const refusal = checkRecord(world.ws, 'parcels', parcel);
    const shape = row.geometry && shapeOf(world, parcel.id, row.geometry);
    if (refusal) return { ...outcome, outcome: 'refused', id: null, why: refusal.why, diffs: [] };
    const { units, shapes } = world.ws.tables;
    const tell = diffsOf({ base, parcel, units, told, drawn: shapes.get(parcel.id), shape });
    seen.set(parcel.id, row.at);
    const diffs = old ? tell() : [];
    if (old && diffs.length === 0) return { ...outcome, outcome: 'unchanged', why: null, diffs };
    world.put('parcels', parcel);
    if (!old && code) added.set(code, parcel);
    if (shape) world.put('shapes', shape);
    if (old) return { ...outcome, outcome: 'changed', why: null, diffs };
    return toldLater({ ...outcome, outcome: 'new', why: null }, tell);
  };
}

interface Compared {
  readonly base: Parcel;
  readonly parcel: Parcel;
  readonly units: Units;
  readonly told: ReturnType<typeof mergeFacts>['told'];
  readonly drawn: Shape | undefined;
  readonly shape: Shape | null;
}

/** Apart from the row, which is let go. */
function diffsOf({ base, parcel, units, told, drawn, shape }: Compared): () => FieldDiff[] {
  return () => [
    ...ownDiffs(base, parcel, units),
    ...factDiffs(told, fields),
    ...shapeDiff(drawn, shape),
  ];
}

const blank: Omit<Parcel, 'id'> = {
  code: '',
  name: '',
  unitId: null,
  reportingUnits: {},
  landUse: '',
  tenure: '',
  registeredM2: null,
  facts: [],
  rev: 0,
};

interface Wanted {
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly unitId: string | undefined;
  readonly geometry: RowDraft['geometry'];
}

function parcelFinder(
  parcels: ReadonlyMap<string, Parcel>,
  shapes: ReadonlyMap<string, Shape>,
): (wanted: Wanted) => Parcel | undefined {
  const byCode = new Map<string, Parcel>();
  /** By name, then by unit; null where several are called so. */
  const byName = new Map<string, Map<string, Parcel | null>>();
  for (const parcel of parcels.values()) {
    if (parcel.code) byCode.set(parcel.code, parcel);
    const unit = parcel.unitId ?? '';
    const named = byName.get(parcel.name);
    if (named) named.set(unit, named.has(unit) ? null : parcel);
    else byName.set(parcel.name, new Map([[unit, parcel]]));
  }
  const list = [...shapes.values()];
  const index = buildSpatialIndex(list.map(({ geometry }) => geometry));
  return ({ code, name, unitId, geometry }) => {
    const coded = code ? byCode.get(code) : undefined;
    if (coded) return coded;
    const named = name ? byName.get(name)?.get(unitId ?? '') : undefined;
    // Another code is another parcel, whatever it is called.
    if (named && (!code || !named.code)) return named;
    if (code || !geometry) return undefined;
    const point = labelPoint(geometry);
    const m2 = geodesicAreaM2(geometry);
    const there = point ? itemsAtPoint(index, ...point) : [];
    const same = there.filter((item) => alike(geodesicAreaM2((list[item] as Shape).geometry), m2));
    return same.length === 1 ? parcels.get((list[same[0] as number] as Shape).id) : undefined;
  };
}

/** Within a hundredth: the same land surveyed twice. */
function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01 * Math.max(a, b);
}

function sameFor(programIds: readonly string[], unitId: string): Record<string, string> {
  return Object.fromEntries(programIds.map((id) => [id, unitId]));
}

function shapeOf(world: DraftWorld, id: string, geometry: Shape['geometry']): Shape {
  const old = world.ws.tables.shapes.get(id);
  return { id, geometry, rev: old?.rev ?? 0 };
}

/** Less than a hundredth of a millimetre apart is the same line written by another program. */
const SAME_DEG = 1e-10;

function shapeDiff(drawn: Shape | undefined, shape: Shape | null): FieldDiff[] {
  if (!shape) return [];
  const old = drawn?.geometry;
  const { coords } = shape.geometry;
  const same =
    old?.coords.length === coords.length &&
    coords.every((value, at) => Math.abs(value - (old.coords[at] as number)) <= SAME_DEG);
  if (same) return [];
  const after = formatM2(geodesicAreaM2(shape.geometry));
  return [{ label: '图形', before: old ? formatM2(geodesicAreaM2(old)) : '', after }];
}

type Units = DraftWorld['ws']['tables']['units'];

function ownDiffs(before: Parcel, after: Parcel, units: Units): FieldDiff[] {
  const unit = (id: string | null) => (id === null ? '' : (units.get(id)?.name ?? ''));
  const area = (m2: number | null) => (m2 === null ? '' : formatM2(m2));
  const reported = ({ reportingUnits }: Parcel) =>
    [...new Set(Object.values(reportingUnits).map(unit))].join('、');
  return [
    ...diffOf('宗地代码', before.code, after.code),
    ...diffOf('地块名称', before.name, after.name),
    ...diffOf('所在单位', unit(before.unitId), unit(after.unitId)),
    ...diffOf('填报单位', reported(before), reported(after)),
    ...diffOf('用途', before.landUse, after.landUse),
    ...diffOf('权属', before.tenure, after.tenure),
    ...diffOf('证载面积', area(before.registeredM2), area(after.registeredM2)),
  ];
}
