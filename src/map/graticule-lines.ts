import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Box } from '../core/geo/box';

/** Arc seconds between lines, as the sheets of the national map series step. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000];
const WANTED_PX = 200;

/** The smallest step, in seconds, whose lines stand far enough apart to stay in the background. */
export function graticuleStep(degreesPerPx: number): number {
  const least = degreesPerPx * WANTED_PX * 3600;
  return STEPS.find((step) => step >= least) ?? 36000;
}

export function graticuleLines({ west, south, east, north }: Box, step: number): FeatureCollection {
  const meridians = multiples(west, east, step).map((lon) => line([lon, south], [lon, north]));
  const parallels = multiples(south, north, step).map((lat) => line([west, lat], [east, lat]));
  return { type: 'FeatureCollection', features: [...meridians, ...parallels] };
}

/** Degrees between two bounds that are whole multiples of a step in seconds. */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil((from * 3600) / step);
  const count = Math.floor((to * 3600) / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => ((first + i) * step) / 3600);
}

function line(from: [number, number], to: [number, number]): Feature<LineString, null> {
  return {
    type: 'Feature',
    properties: null,
    geometry: { type: 'LineString', coordinates: [from, to] },
  };
}
