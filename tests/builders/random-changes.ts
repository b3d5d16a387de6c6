import fc from 'fast-check';
import { addition, type Change, removal, replacement } from '../../src/core/change/change';
import { stamp } from '../../src/core/change/stamp';
import type { Workspace } from '../../src/core/workspace';
import { aZone } from './planning';
import { aFact, aParcel, aShape } from './records';

/** One random step: which record, what to do with it, and a number to put in. */
export type Step = { readonly slot: number; readonly kind: 'put' | 'drop'; readonly value: number };

export const steps = fc.array(
  fc.record({
    slot: fc.integer({ min: 0, max: 7 }),
    kind: fc.constantFrom('put', 'put', 'drop') as fc.Arbitrary<Step['kind']>,
    value: fc.integer({ min: 0, max: 2000 }),
  }),
  { minLength: 1, maxLength: 30 },
);

/** From this slot on a step is about a zone, before it about a parcel. */
const firstZone = 6;

/** The stamped changes of a step on this workspace; parcel and zone always go with their outline. */
export function changesOf(ws: Workspace, step: Step): Change[] {
  const changes = step.slot < firstZone ? parcelChanges(ws, step) : zoneChanges(ws, step);
  return stamp(changes, ws.head + 1);
}

function parcelChanges(ws: Workspace, step: Step): Change[] {
  const id = `parcel-${step.slot}`;
  const parcel = ws.tables.parcels.get(id);
  const shape = ws.tables.shapes.get(id);
  if (step.kind === 'drop') {
    return parcel && shape ? [removal('shapes', shape), removal('parcels', parcel)] : [];
  }
  const facts = [aFact('floorAreaRatio', step.value / 100)];
  return parcel
    ? [replacement('parcels', parcel, { ...parcel, facts })]
    : [
        addition('parcels', aParcel(id, { facts })),
        addition('shapes', aShape(id, 122 + step.slot / 100)),
      ];
}

/** A zone that is there gets another border. */
function zoneChanges(ws: Workspace, step: Step): Change[] {
  const id = `zone-${step.slot}`;
  const zone = ws.tables.zones.get(id);
  const border = ws.tables.borders.get(id);
  if (step.kind === 'drop') {
    return zone && border ? [removal('borders', border), removal('zones', zone)] : [];
  }
  const drawn = aShape(id, 122 + step.value / 7000);
  return border
    ? [replacement('borders', border, drawn)]
    : [addition('zones', aZone(id)), addition('borders', drawn)];
}

/** A workspace as text: equal texts are equal states, coordinates to the last bit. */
export function snapshot(ws: Workspace): string {
  const tables = Object.entries(ws.tables).map(([name, table]) => [
    name,
    [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(plain),
  ]);
  return JSON.stringify(tables, inKeyOrder);
}

/** The order in which keys were written is not part of a state. */
function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plain(record: object): object {
  if (!('geometry' in record)) return record;
  const geometry = record.geometry as { coords: Float64Array };
  return { ...record, geometry: { ...geometry, coords: [...geometry.coords] } };
}
