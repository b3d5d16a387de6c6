import { expect, it } from 'vitest';
import { aZone } from '../../../tests/builders/planning';
import { aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { packPolygons } from '../geo/geometry';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { checkBorder, checkZone } from './check-zone';
import type { Zone } from './zone';

const ws = apply(emptyWorkspace(), [
  addition('units', aUnit()),
  addition('zones', aZone()),
  addition('parcels', aParcel()),
]);
if (isRefusal(ws)) throw new Error(ws.why);

const refused = (patch: Partial<Zone>) => checkZone(aZone('zone-1', patch))?.refused;

it('wants a name of 1 to 100 characters and a kind there is', () => {
  expect(refused({})).toBeUndefined();
  expect(refused({ name: ' \n' })).toBe('bad-name');
  expect(refused({ name: '线'.repeat(100) })).toBeUndefined();
  expect(refused({ name: '线'.repeat(101) })).toBe('bad-name');
  expect(refused({ kind: '生态红线' as Zone['kind'] })).toBe('bad-value');
});

it('A7 a border is of a unit or of a zone that is there, not of land', () => {
  expect(checkBorder(ws, aShape('unit-1'))).toBeNull();
  expect(checkBorder(ws, aShape('zone-1'))).toBeNull();
  for (const id of ['unit-2', 'zone-2', 'parcel-1']) {
    expect(checkBorder(ws, aShape(id)), id).toMatchObject({ refused: 'dangling' });
  }
});

it('a border is sound like any outline', () => {
  const empty = { id: 'unit-1', geometry: packPolygons([]), rev: 0 };
  expect(checkBorder(ws, empty)).toMatchObject({ refused: 'bad-shape' });
  expect(checkBorder(ws, aShape('zone-1', 181))).toMatchObject({ refused: 'bad-shape' });
});
