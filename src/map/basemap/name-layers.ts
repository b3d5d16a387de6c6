import type { ExpressionSpecification } from 'maplibre-gl';
import type { BasemapLayer } from './basemap-layer';
import type { BasemapColors } from './basemap-look';
import { localFonts } from './local-fonts';

const UNIT_NAMES_FROM = 9.5;
const UNIT_NAMES_TO = 12.5;

const name: ExpressionSpecification = ['get', 'name'];
const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 3];

/** Cities from afar, then districts; towns and villages once the names of their units have gone. */
const shown: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['<=', rank, 0],
  9,
  ['<=', rank, 1],
  UNIT_NAMES_TO,
  ['all', ['>', rank, 0], ['<=', rank, 2]],
  13.5,
  ['>', rank, 0],
];

/** Names give way to each other, the smaller number first. */
export function nameLayers({ text, seaText, halo, seaHalo }: BasemapColors): BasemapLayer[] {
  const near = { type: 'symbol', source: 'basemap-near' } as const;
  const paint = { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.4 };
  const base = { 'text-field': name, 'text-font': localFonts, 'text-padding': 6 };
  return [
    {
      id: 'basemap-sea-name',
      ...near,
      'source-layer': 'sea-name',
      maxzoom: 13,
      layout: { ...base, 'text-size': 13, 'text-letter-spacing': 0.4 },
      paint: { 'text-color': seaText, 'text-halo-color': seaHalo, 'text-halo-width': 1 },
    },
    {
      id: 'basemap-road-name',
      ...near,
      'source-layer': 'road',
      minzoom: 13,
      filter: ['has', 'name'],
      layout: {
        ...base,
        'text-size': 11,
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-letter-spacing': 0.1,
      },
      paint,
    },
    {
      id: 'basemap-place-name',
      ...near,
      'source-layer': 'place-name',
      filter: shown,
      layout: {
        ...base,
        'text-size': ['step', rank, 15, 1, 14, 2, 12.5, 3, 11.5],
        'text-max-width': 8,
        'symbol-sort-key': rank,
      },
      paint,
    },
    {
      id: 'basemap-unit-name',
      ...near,
      'source-layer': 'unit-name',
      minzoom: UNIT_NAMES_FROM,
      maxzoom: UNIT_NAMES_TO,
      layout: {
        ...base,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          UNIT_NAMES_FROM,
          11.5,
          UNIT_NAMES_TO,
          14,
        ],
        'text-letter-spacing': 0.1,
      },
      paint,
    },
    {
      id: 'basemap-wide-name',
      type: 'symbol',
      source: 'basemap-wide',
      'source-layer': 'place-name',
      maxzoom: 8,
      layout: { ...base, 'text-size': 13 },
      paint,
    },
  ];
}
