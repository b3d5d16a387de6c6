import { expect, it } from 'vitest';
import { layerOrder, sourceNames } from './layer-order';
import type { Palette } from './palette';
import { layersOf, styleOf } from './style';

const palette: Palette = {
  land: 'rgb(240, 242, 238)',
  graticule: 'rgb(217, 223, 227)',
  fill: 'rgb(188, 211, 218)',
  aside: 'rgb(135, 147, 156)',
  accent: 'rgb(15, 84, 104)',
  selected: 'rgb(217, 72, 15)',
  casing: 'rgb(255, 255, 255)',
  text: 'rgb(26, 33, 38)',
  unit: 'rgb(117, 128, 138)',
  park: 'rgb(117, 101, 143)',
  zone: 'rgb(163, 37, 79)',
  block: 'rgb(36, 86, 184)',
  scheme: 'light',
  ground: 'light',
  labelPx: 12,
};

it('A8 the style holds every layer of layer-order, in that order, and no other', () => {
  expect(layersOf(palette).map((layer) => layer.id)).toEqual([...layerOrder]);
});

it('A8 every layer draws from a named source', () => {
  const used = layersOf(palette).flatMap((layer) => ('source' in layer ? [layer.source] : []));
  expect(new Set(used)).toEqual(new Set(sourceNames));
  expect(Object.keys(styleOf(palette).sources)).toEqual([...sourceNames]);
});

it('A17 the style names no address', () => {
  const style = styleOf(palette);
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  const own = /mutu-(parcels|basemap):\/\//g;
  expect(JSON.stringify(style).replace(own, '')).not.toMatch(/https?:|\/\//);
});
