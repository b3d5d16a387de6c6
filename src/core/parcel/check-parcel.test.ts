import { expect, it } from 'vitest';
import { aFact, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import type { Geometry } from '../geo/geometry';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { checkParcel, checkShape } from './check-parcel';
import type { Parcel } from './parcel';

const ws = apply(emptyWorkspace(), [addition('units', aUnit()), addition('parcels', aParcel())]);
if (isRefusal(ws)) throw new Error(ws.why);

const refused = (patch: Partial<Parcel>) => checkParcel(ws, aParcel('parcel-1', patch))?.refused;

const refusedShape = (patch: Partial<Geometry>, id = 'parcel-1') => {
  const shape = aShape(id);
  return checkShape(ws, { ...shape, geometry: { ...shape.geometry, ...patch } })?.refused;
};

it('wants a name of 1 to 100 characters and a code of at most 40', () => {
  expect(refused({ name: '\n ' })).toBe('bad-name');
  expect(refused({ name: '地'.repeat(100) })).toBeUndefined();
  expect(refused({ name: '地'.repeat(101) })).toBe('bad-name');
  expect(refused({ code: '' })).toBeUndefined();
  expect(refused({ code: '1'.repeat(40) })).toBeUndefined();
  expect(refused({ code: '1'.repeat(41) })).toBe('bad-code');
});

it('A5 a registered area is unknown or a number from nothing up', () => {
  expect(refused({ registeredM2: null })).toBeUndefined();
  expect(refused({ registeredM2: 0 })).toBeUndefined();
  expect(refused({ registeredM2: -0.01 })).toBe('bad-value');
  expect(refused({ registeredM2: Number.NaN })).toBe('bad-value');
  expect(refused({ registeredM2: Number.POSITIVE_INFINITY })).toBe('bad-value');
});

it('A7 names units that are there, or none', () => {
  expect(refused({ unitId: 'unit-1', reportingUnits: { a: 'unit-1' } })).toBeUndefined();
  expect(refused({ unitId: 'unit-2' })).toBe('dangling');
  expect(refused({ unitId: '' })).toBe('dangling');
  expect(refused({ unitId: 'unit-1', reportingUnits: { a: 'unit-2' } })).toBe('dangling');
});

it('carries the facts of land only', () => {
  expect(refused({ facts: [aFact('floorAreaRatio', 20)] })).toBeUndefined();
  expect(refused({ facts: [aFact('floorAreaRatio', 20.01)] })).toBe('bad-value');
  expect(refused({ facts: [aFact('taxWan', 1, { period: '2021' })] })).toBe('bad-field');
});

it('A7 an outline wants its parcel', () => {
  expect(refusedShape({})).toBeUndefined();
  expect(refusedShape({}, 'parcel-2')).toBe('dangling');
});

it('an outline is lon and lat, to the edge of the world', () => {
  const world = Float64Array.of(-180, -90, 180, -90, 180, 90, -180, 90);
  expect(refusedShape({ coords: world })).toBeUndefined();
  expect(refusedShape({ coords: world.with(2, 180.001) })).toBe('bad-shape');
  expect(refusedShape({ coords: world.with(5, 90.001) })).toBe('bad-shape');
  expect(refusedShape({ coords: world.with(7, Number.NaN) })).toBe('bad-shape');
});

it('an outline is not empty, and its rings and parts end where its vertices do', () => {
  expect(refusedShape({ coords: new Float64Array(), rings: [], polygons: [] })).toBe('bad-shape');
  expect(refusedShape({ coords: new Float64Array(), rings: [0] })).toBe('bad-shape');
  expect(refusedShape({ rings: [5] })).toBe('bad-shape');
  expect(refusedShape({ rings: [] })).toBe('bad-shape');
  expect(refusedShape({ polygons: [2] })).toBe('bad-shape');
  expect(refusedShape({ polygons: [] })).toBe('bad-shape');
  expect(refusedShape({ coords: aShape().geometry.coords.slice(1) })).toBe('bad-shape');
});
