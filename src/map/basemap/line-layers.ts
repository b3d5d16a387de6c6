import type { ExpressionSpecification } from 'maplibre-gl';
import type { BasemapLayer } from './basemap-layer';
import type { BasemapColors } from './basemap-look';

const isRail: ExpressionSpecification = ['==', ['get', 'class'], 'rail'];

/** Streets and quays would be specks from afar. */
const isRoad: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['in', ['get', 'class'], ['literal', ['highway', 'main']]],
  11.5,
  ['!', isRail],
];

/** Width in pixels by class; `edge` is added on both sides together. */
function roadWidth(edge: number): ExpressionSpecification {
  const wide = (highway: number, main: number, other: number): ExpressionSpecification => [
    'match',
    ['get', 'class'],
    'highway',
    highway + edge,
    'main',
    main + edge,
    other + edge,
  ];
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    8,
    wide(1, 0.5, 0.1),
    12,
    wide(2.2, 1.4, 0.6),
    15,
    wide(5, 4, 2.4),
    18,
    wide(16, 12, 8),
  ];
}

/** Schematic roads: an idea of the way there, nothing to measure by. */
export function lineLayers({ road, roadEdge, rail, unitBorder }: BasemapColors): BasemapLayer[] {
  const roads = { type: 'line', source: 'basemap-near', 'source-layer': 'road' } as const;
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'basemap-rail',
      ...roads,
      minzoom: 9,
      filter: isRail,
      paint: { 'line-color': rail, 'line-width': 1.4, 'line-dasharray': [6, 2] },
    },
    {
      id: 'basemap-road-edge',
      ...roads,
      minzoom: 9,
      filter: isRoad,
      layout,
      paint: { 'line-color': roadEdge, 'line-width': roadWidth(1.6) },
    },
    {
      id: 'basemap-road',
      ...roads,
      filter: isRoad,
      layout,
      paint: { 'line-color': road, 'line-width': roadWidth(0) },
    },
    {
      id: 'basemap-unit-border',
      type: 'line',
      source: 'basemap-near',
      'source-layer': 'unit-border',
      minzoom: 10,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': unitBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 14, 1.2],
        'line-dasharray': [4, 2, 1, 2],
      },
    },
  ];
}
