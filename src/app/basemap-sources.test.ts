import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ServedTiles } from '../core/basemap/basemap-source';
import { isRefusal } from '../core/refusal';
import { addBasemap } from './add-basemap';
import {
  basemapCredit,
  basemapFile,
  chooseBasemap,
  loadBasemaps,
  noteBasemapFault,
  ownBasemap,
  removeBasemap,
  useBasemap,
} from './basemap-sources';
import { loadRegistry, registryDb } from './registry';

const tiles: Omit<ServedTiles, 'id'> = {
  kind: 'xyz',
  name: '影像',
  datum: 'gcj02',
  attribution: '某地图',
  url: '/tiles/{z}/{x}/{y}.png',
  tilePx: 256,
  minZoom: 1,
  maxZoom: 18,
};
const own = () => ownBasemap(useBasemap.getState());

beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'https://mutu.example.gov.cn' });
  await loadRegistry();
  await loadBasemaps();
});

beforeEach(async () => {
  for (const { id } of useBasemap.getState().sources) await removeBasemap(id);
  vi.stubGlobal('fetch', async () => new Response('<!doctype html>'));
});

it('a map taken in is shown, and still there after a reload', async () => {
  expect(await addBasemap(tiles, null)).toEqual({ title: '已添加底图“影像”' });
  expect(own()).toMatchObject(tiles);
  useBasemap.setState({ sources: [], choice: { look: 'auto', own: null, opacity: 1 } });
  await loadBasemaps();
  expect(own()).toMatchObject(tiles);
  expect(basemapCredit(useBasemap.getState())).toBe('底图：某地图');
});

it('its file comes back as it went in, and goes when it is removed', async () => {
  const file = new Blob([Uint8Array.from([1, 2, 3])]);
  const corners = [
    [122.1, 30.1],
    [122.2, 30.1],
    [122.2, 30],
    [122.1, 30],
  ] as const;
  await addBasemap(
    { kind: 'image', name: '图', datum: 'cgcs2000', attribution: '', corners },
    file,
  );
  const id = own()?.id ?? '';
  const kept = await basemapFile(id);
  expect([...new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
  await removeBasemap(id);
  expect(await basemapFile(id)).toBeNull();
  expect(own()).toBeNull();
  expect(basemapCredit(useBasemap.getState())).toContain('GSHHG');
});

it('one that cannot be removed is refused in words, and stays', async () => {
  await addBasemap(tiles, null);
  const failing = vi.spyOn(registryDb().basemapFiles, 'delete').mockRejectedValueOnce(new Error());
  expect(isRefusal(await removeBasemap(own()?.id ?? ''))).toBe(true);
  failing.mockRestore();
  expect(useBasemap.getState().sources).toHaveLength(1);
});

it('a host is refused until the deployment names it', async () => {
  const elsewhere = { ...tiles, url: 'https://tiles.example.org/{z}/{x}/{y}' };
  expect(await addBasemap(elsewhere, null)).toMatchObject({ refused: 'host' });
  expect(useBasemap.getState().sources).toHaveLength(0);
  vi.stubGlobal('fetch', async () => Response.json({ hosts: ['https://tiles.example.org'] }));
  expect(isRefusal(await addBasemap(elsewhere, null))).toBe(false);
});

it('the look and the opacity are kept', async () => {
  await chooseBasemap({ look: 'print', opacity: 0.5 });
  useBasemap.setState({ choice: { look: 'auto', own: null, opacity: 1 } });
  await loadBasemaps();
  expect(useBasemap.getState().choice).toEqual({ look: 'print', own: null, opacity: 0.5 });
});

it('a fault is said once and taken back', () => {
  noteBasemapFault('a', '连不上服务器。');
  const { faults } = useBasemap.getState();
  noteBasemapFault('a', '连不上服务器。');
  expect(useBasemap.getState().faults).toBe(faults);
  noteBasemapFault('a', null);
  expect(useBasemap.getState().faults.size).toBe(0);
});
