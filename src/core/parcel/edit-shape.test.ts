import { expect, it } from 'vitest';
import { part, workspace } from '../../../tests/builders/two-parcels';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { isRefusal } from '../refusal';
import { addParcel } from './add-parcel';
import { editShape } from './edit-shape';

const ws = workspace();
const seenRev = (id: string) => ws.tables.shapes.get(id)?.rev ?? -1;
const own = (to: number) => ({
  id: 'parcel-1',
  seenRev: seenRev('parcel-1'),
  geometry: part(0, to),
});
const why = '按实测成果更正';

it('moves a boundary, and the neighbour’s with it, and nothing else', () => {
  const neighbour = {
    id: 'parcel-2',
    seenRev: seenRev('parcel-2'),
    geometry: part(1.1, 2),
  };
  const changes = editShape(ws, { shapes: [own(1.1), neighbour], why });
  if (isRefusal(changes)) throw new Error(changes.why);
  expect(changes.map(({ table, id }) => `${table}/${id}`)).toEqual([
    'shapes/parcel-1',
    'shapes/parcel-2',
  ]);
});

it('refuses land of a neighbour that stays, no reason, and a newer outline', () => {
  expect(editShape(ws, { shapes: [own(1.1)], why })).toMatchObject({ refused: 'overlaps' });
  expect(editShape(ws, { shapes: [own(0.9)], why: ' ' })).toMatchObject({ refused: 'no-reason' });
  const old = { ...own(0.9), seenRev: -5 };
  expect(editShape(ws, { shapes: [old], why })).toMatchObject({ refused: 'conflict' });
  const bowTie = part(0, 1);
  const coords = bowTie.coords.slice();
  coords.set(bowTie.coords.subarray(2, 4), 4);
  coords.set(bowTie.coords.subarray(4, 6), 2);
  const crossed = { ...own(1), geometry: { ...bowTie, coords } };
  expect(editShape(ws, { shapes: [crossed], why })).toMatchObject({ refused: 'faulty-outline' });
});

it('adds what was drawn; what nobody said is unknown', () => {
  const input = {
    id: 'parcel-9',
    name: ' 新地块 ',
    code: '',
    unitId: null,
    landUse: '',
    tenure: '',
    registeredM2: null,
    geometry: part(5, 6),
    on: '2022-03-01',
    why,
  };
  const changes = addParcel(ws, input);
  if (isRefusal(changes)) throw new Error(changes.why);
  expect(changes[0]?.after).toMatchObject({ name: '新地块', registeredM2: null, rev: 0 });
  expect(geodesicAreaM2(part(5, 6))).toBeGreaterThan(0);
  const onTop = { ...input, geometry: part(0.5, 0.8) };
  expect(addParcel(ws, onTop)).toMatchObject({ refused: 'overlaps' });
});
