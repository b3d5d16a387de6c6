import { describe, expect, it } from 'vitest';
import { basemapLayers } from './basemap-layers';
import { basemapLayerNames, basemapSourceNames } from './basemap-names';
import { basemapSources } from './basemap-sources';

const looks = ['light', 'dark', 'print'] as const;

describe('the style of the basemap', () => {
  it.each(looks)('A8 has every layer in its order: %s', (look) => {
    expect(basemapLayers(look).map(({ id }) => id)).toEqual([...basemapLayerNames]);
  });

  it('differs in colours only, so that a look is changed by paint alone', () => {
    const plain = (look: (typeof looks)[number]) =>
      basemapLayers(look).map((layer) => ({ ...layer, paint: Object.keys(layer.paint ?? {}) }));
    expect(plain('dark')).toEqual(plain('light'));
    expect(plain('print')).toEqual(plain('light'));
  });

  it('draws from named sources', () => {
    const used = basemapLayers('light').flatMap((layer) =>
      'source' in layer ? [layer.source] : [],
    );
    expect(new Set(used)).toEqual(new Set(basemapSourceNames));
    expect(Object.keys(basemapSources)).toEqual([...basemapSourceNames]);
  });

  it('A17 names no address but our own', () => {
    expect(JSON.stringify([basemapSources, basemapLayers('light')])).not.toMatch(/https?:/);
  });
});
