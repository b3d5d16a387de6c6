import { expect } from 'vitest';
import { apply } from '../../src/core/change/apply';
import { addition, type Change } from '../../src/core/change/change';
import { invert } from '../../src/core/change/invert';
import { stamp } from '../../src/core/change/stamp';
import type { Occupancy } from '../../src/core/enterprise/occupancy';
import { type Geometry, packPolygons } from '../../src/core/geo/geometry';
import { checkChanges } from '../../src/core/integrity/check-changes';
import { isRefusal, type Refusal } from '../../src/core/refusal';
import { emptyWorkspace, type Workspace } from '../../src/core/workspace';
import { snapshot } from './random-changes';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from './records';

export const land = { table: 'parcels', id: 'parcel-1' } as const;
export const facts = [
  aFact('floorAreaM2', 1000),
  aFact('titledFloorAreaM2', null),
  aFact('floorAreaRatio', 0.8),
];
export const use = (
  id: string,
  parcelId: string,
  areaM2: number | null,
  firm = 'firm-1',
): Occupancy => ({
  id,
  parcelId,
  enterpriseId: firm,
  basis: '自有',
  areaM2,
  floorAreaM2: null,
  rev: 0,
});
export const photo = {
  id: 'file-1',
  subject: { table: 'parcels', id: 'parcel-2' } as const,
  name: '现场.jpg',
  mime: 'image/jpeg',
  bytes: 1,
  sha256: 'ab',
  at: '2021-07-31T00:00:00Z',
  rev: 0,
};
export const finding = {
  id: 'finding-1',
  rule: 'area.differs',
  severity: 'warning',
  origin: '质检',
  subject: { table: 'parcels', id: 'parcel-2' },
  place: null,
  fileRow: null,
  why: '示例',
  foundAt: '2021-07-31T00:00:00Z',
  waived: null,
  rev: 0,
} as const;

/** Two neighbours with firms on them, and whatever more. */
export function workspace(...more: Change[]): Workspace {
  const made = apply(emptyWorkspace(), [
    addition('units', aUnit()),
    addition('parcels', aParcel('parcel-1', { unitId: 'unit-1', registeredM2: 9000, facts })),
    addition(
      'parcels',
      aParcel('parcel-2', { unitId: 'unit-1', name: '示例地块二', registeredM2: null }),
    ),
    addition('shapes', aShape('parcel-1')),
    addition('shapes', { ...aShape('parcel-2', 122.101), geometry: part(1, 1.5) }),
    addition('enterprises', anEnterprise('firm-1')),
    addition('enterprises', anEnterprise('firm-2')),
    addition('occupancies', use('use-1', 'parcel-1', 900)),
    addition('occupancies', use('use-2', 'parcel-1', null, 'firm-2')),
    ...more,
  ]);
  if (isRefusal(made)) throw new Error(made.why);
  return made;
}

/** The parcel from one share of its width to another. */
export function part(from: number, to: number): Geometry {
  const [west, east] = [122.1 + from / 1000, 122.1 + to / 1000];
  return packPolygons([
    [
      [
        [west, 30.05],
        [east, 30.05],
        [east, 30.051],
        [west, 30.051],
      ],
    ],
  ]);
}

/** What comes of changes that must stand, once it is known that they can be taken back. */
export function done(ws: Workspace, changes: readonly Change[] | Refusal): Workspace {
  if (isRefusal(changes)) throw new Error(changes.why);
  const stamped = stamp(changes, 7);
  const next = apply(ws, stamped, 7);
  if (isRefusal(next)) throw new Error(next.why);
  expect(checkChanges(next, stamped)).toBeNull();
  const back = apply(next, invert(stamped), ws.head);
  expect(snapshot(back as Workspace)).toBe(snapshot(ws));
  return next;
}
