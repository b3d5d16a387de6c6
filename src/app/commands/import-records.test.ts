import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { snapshot } from '../../../tests/builders/random-changes';
import { aParcel, aShape } from '../../../tests/builders/records';
import { addition, type Change } from '../../core/change/change';
import type { ImportPlan } from '../../core/import/import-plan';
import { emptyWorkspace } from '../../core/workspace';
import { loadWorkspace } from '../../db/load-workspace';
import { connect, currentDb } from '../database';
import { undo } from '../history';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { importRecords, isFew } from './import-records';

let count = 0;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`import-records-${count++}`, () => undefined);
});

const planOf = (changes: readonly Change[]): ImportPlan => ({ sources: [], changes });
/** Plots on top of each other by twos, far from the next two. */
const land = (much: number) =>
  Array.from({ length: much }, (_, i): Change[] => {
    const id = `parcel-${String(i).padStart(6, '0')}`;
    const at = Math.floor(i / 2) / 50;
    return [
      addition('parcels', aParcel(id, { name: `地块${i}` })),
      addition('shapes', aShape(id, 110 + (at % 10), 25 + Math.floor(at / 10) + (i % 2) * 1e-4)),
    ];
  }).flat();
const tables = () => useWorkspace.getState().ws.tables;

it('few parcels are checked in the event that brings them, and go with it', async () => {
  await importRecords(planOf(land(2)), 0);
  expect([...tables().findings.values()].map(({ rule }) => rule)).toContain('overlap.parcels');
  await undo();
  expect([tables().parcels.size, tables().findings.size]).toEqual([0, 0]);
});

it('A3: many are stored in pieces and are what memory holds; one undo takes all of it back', async () => {
  const changes = land(6000);
  expect(isFew(changes)).toBe(false);
  expect(await importRecords(planOf(changes), 0)).toMatchObject({ seq: 1 });
  expect([tables().parcels.size, tables().shapes.size]).toEqual([6000, 6000]);
  expect(tables().findings.size).toBe(0);
  const held = snapshot(useWorkspace.getState().ws);
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(held);
  await undo();
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(
    snapshot(useWorkspace.getState().ws),
  );
  expect(tables().parcels.size).toBe(0);
});

it('one record among many that may not stand stops all of it', async () => {
  const changes = [...land(6000), addition('parcels', aParcel('parcel-x', { unitId: 'nobody' }))];
  expect(await importRecords(planOf(changes), 0)).toMatchObject({ refused: 'dangling' });
  expect((await loadWorkspace(currentDb())).ws.tables.parcels.size).toBe(0);
  expect(tables().parcels.size).toBe(0);
});
