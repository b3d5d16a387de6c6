import { describe, expect, it } from 'vitest';
import type { BasemapSource, ServedTiles } from './basemap-source';
import { checkBasemapSource } from './check-basemap-source';

const around = { origin: 'https://mutu.example.gov.cn', hosts: [] };
const tiles: ServedTiles = {
  id: 'base-1',
  kind: 'xyz',
  name: '影像',
  datum: 'cgcs2000',
  attribution: '',
  url: '/tiles/{z}/{x}/{y}.png',
  tilePx: 256,
  minZoom: 1,
  maxZoom: 18,
};
const check = (source: BasemapSource, others: readonly BasemapSource[] = []) =>
  checkBasemapSource(source, others, around)?.refused ?? null;

describe('a map brought along', () => {
  it('is taken when all is said', () => {
    expect(check(tiles)).toBeNull();
    expect(check({ ...tiles, datum: 'gcj02' })).toBeNull();
  });

  it.each<[string, BasemapSource, string]>([
    ['without a name', { ...tiles, name: ' ' }, 'bad-name'],
    ['in BD-09', { ...tiles, datum: 'bd09' }, 'bd09'],
    ['with zooms the wrong way round', { ...tiles, minZoom: 12, maxZoom: 6 }, 'bad-zooms'],
    ['with half a zoom', { ...tiles, maxZoom: 17.5 }, 'bad-zooms'],
    ['with no tile in its address', { ...tiles, url: '/tiles' }, 'bad-template'],
    [
      'with vector tiles in GCJ-02',
      {
        id: 'base-3',
        kind: 'pmtiles',
        name: '矢量',
        attribution: '',
        tilePx: 256,
        minZoom: 1,
        maxZoom: 14,
        tiles: 'ours',
        datum: 'gcj02',
      },
      'shifted-vector',
    ],
  ])('is refused: %s', (_, source, refused) => {
    expect(check(source)).toBe(refused);
  });

  it('is told all that is wrong at once', () => {
    expect(check({ ...tiles, name: '', minZoom: 12, maxZoom: 6, url: '/tiles' })).toBe(
      'bad-name bad-zooms bad-template',
    );
  });

  it('is refused a name another has, but keeps its own', () => {
    expect(check(tiles, [{ ...tiles, id: 'base-2' }])).toBe('twice');
    expect(check(tiles, [tiles])).toBeNull();
  });
});
