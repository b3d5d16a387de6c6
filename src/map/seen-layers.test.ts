import type { MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { dataSourceNames } from './layer-order';
import type { Palette } from './palette';
import { SeenLayers } from './seen-layers';
import { layersOf, styleOf } from './style';

const palette = { scheme: 'light', ground: 'light', labelPx: 12, fill: '#bcd3da' } as Palette;
const layers = layersOf(palette);

function seenLayers() {
  const told: string[] = [];
  const map = {
    setLayoutProperty: (layer: string, _: string, value: string) => told.push(`${layer} ${value}`),
  };
  return { seen: new SeenLayers(map as unknown as MapLibreMap, layers), told };
}

it('what is handed over whole begins unseen, all the rest as it was', () => {
  const unseen = styleOf(palette).layers.filter(({ layout }) => layout?.visibility === 'none');
  const handed = layers.filter(
    (layer) =>
      ('source' in layer && dataSourceNames.some((name) => name === layer.source)) ||
      layer.layout?.visibility === 'none',
  );
  expect(unseen.map(({ id }) => id)).toEqual(handed.map(({ id }) => id));
  expect(handed.length).toBeGreaterThan(15);
});

it('a layer shows with the first data of its source, and is not touched again by more', () => {
  const { seen, told } = seenLayers();
  seen.fill('zones');
  seen.fill('zones');
  expect(told).toEqual(['zone-line visible']);
});

it('what somebody hides stays hidden when its data come, and shows when it is wanted again', () => {
  const { seen, told } = seenLayers();
  seen.set(['zone-line', 'basemap-road'], false);
  expect(told).toEqual(['basemap-road none']);
  seen.fill('zones');
  expect(told.at(-1)).toBe('zone-line none');
  seen.set(['zone-line'], true);
  expect(told.at(-1)).toBe('zone-line visible');
});

it('a switch shows nothing that has no data', () => {
  const { seen, told } = seenLayers();
  seen.set(['zone-line'], true);
  expect(told).toEqual([]);
});
