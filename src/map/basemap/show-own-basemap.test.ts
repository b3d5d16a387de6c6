import { expect, it } from 'vitest';
import type { BasemapSource } from '../../core/basemap/basemap-source';
import { basemapNameLayers } from './basemap-names';
import { hiddenBasemapLayers } from './show-own-basemap';

const base = { id: 'a', name: '', datum: 'cgcs2000', attribution: '' } as const;
const zooms = { tilePx: 256, minZoom: 1, maxZoom: 18 } as const;
const served: BasemapSource = { ...base, ...zooms, kind: 'xyz', url: '' };
const ours: BasemapSource = { ...base, ...zooms, kind: 'pmtiles', tiles: 'ours' };

it('the built-in map shows no layer of a map brought along', () => {
  expect(hiddenBasemapLayers(null)).toEqual(['basemap-own-image', 'basemap-own-tiles']);
  expect(hiddenBasemapLayers(ours)).toEqual(hiddenBasemapLayers(null));
});

it('a map brought along has names of its own', () => {
  expect(hiddenBasemapLayers(served)).toEqual([...basemapNameLayers, 'basemap-own-image']);
});
