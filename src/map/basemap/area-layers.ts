import type { BasemapLayer } from './basemap-layer';
import type { BasemapColors } from './basemap-look';

/** Sea and land. Both sheets say where the sea is known; beyond them the map makes no claim. */
export function areaLayers({ beyond, sea, land, shore }: BasemapColors): BasemapLayer[] {
  return [
    { id: 'basemap-beyond', type: 'background', paint: { 'background-color': beyond } },
    fill('basemap-wide-sea', 'basemap-wide', 'sheet', sea),
    fill('basemap-wide-land', 'basemap-wide', 'land', land),
    shoreLine('basemap-wide-shore', 'basemap-wide', shore),
    fill('basemap-sea', 'basemap-near', 'sheet', sea),
    fill('basemap-land', 'basemap-near', 'land', land),
    shoreLine('basemap-shore', 'basemap-near', shore),
  ];
}

type AreaName = 'basemap-wide-sea' | 'basemap-wide-land' | 'basemap-sea' | 'basemap-land';

function fill(id: AreaName, source: string, layer: string, color: string): BasemapLayer {
  // Smoothed edges would show the seams between tiles.
  const paint = { 'fill-color': color, 'fill-antialias': false };
  return { id, type: 'fill', source, 'source-layer': layer, paint };
}

function shoreLine(
  id: 'basemap-wide-shore' | 'basemap-shore',
  source: string,
  color: string,
): BasemapLayer {
  return {
    id,
    type: 'line',
    source,
    'source-layer': 'shore',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 10, 0.8, 16, 1.2],
    },
  };
}
