import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { aParcel } from '../../tests/builders/records';
import { addition } from '../core/change/change';
import { isRefusal, refuse } from '../core/refusal';
import { deleteDatabase } from '../db/open-database';
import { createSample } from './commands/create-sample';
import { loadRegistry, useRegistry } from './registry';
import { loadSampleDistrict } from './sample-districts';
import { useWorkspace } from './workspace-store';
import { openSample } from './workspaces';

vi.mock('./sample-districts', async (original) => ({
  ...(await original<typeof import('./sample-districts')>()),
  loadSampleDistrict: vi.fn(async () => [addition('parcels', aParcel())]),
}));
vi.mock('./commands/create-sample', async (original) => {
  const own = await original<typeof import('./commands/create-sample')>();
  return { createSample: vi.fn(own.createSample) };
});

const parcels = () => useWorkspace.getState().ws.tables.parcels.size;

beforeAll(loadRegistry);

it('a sample that could not be written is written when it is opened again, not shown empty for ever', async () => {
  const full = refuse('quota', '浏览器存储空间已满。', '请清理后再试。');
  vi.mocked(createSample).mockResolvedValueOnce(full);
  expect(await openSample()).toBe(full);
  expect(parcels()).toBe(0);
  expect(isRefusal(await openSample())).toBe(false);
  expect(parcels()).toBe(1);
  expect(useRegistry.getState().workspaces).toHaveLength(1);
});

it('one that is there is opened as it is, without its files', async () => {
  vi.mocked(loadSampleDistrict).mockClear();
  expect(isRefusal(await openSample())).toBe(false);
  expect(parcels()).toBe(1);
  expect(loadSampleDistrict).not.toHaveBeenCalled();
});

it('nothing can be begun in one before its records are there', async () => {
  const info = useRegistry.getState().workspaces[0]?.info;
  if (!info) throw new Error('no sample');
  await deleteDatabase(info.id);
  const states: string[] = [];
  const stop = useWorkspace.subscribe(({ opening, ws }) => {
    states.push(`${opening.state} ${ws.tables.parcels.size}`);
  });
  expect(isRefusal(await openSample())).toBe(false);
  stop();
  expect(states).toContain('opening 1');
  expect(states).not.toContain('open 0');
  expect(states.at(-1)).toBe('open 1');
});
