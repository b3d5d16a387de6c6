import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { PickRing } from '../../app/session';
import type { Ring } from '../../core/geo/geometry';
import { measureText } from './measure-text';
import { type Measuring, pointsSoFar } from './measuring';

/** What a feature of the sketch is; `layers/sketch.ts` gives each its look. */
export type SketchRole =
  | 'casing'
  | 'pick'
  | 'measure'
  | 'draft'
  | 'tangled'
  | 'corner'
  | 'middle'
  | 'snap'
  | 'snap-edge'
  | 'figure';

export interface Sketch {
  /** The outline parcels are picked by, drawn or being drawn. */
  readonly pick: PickRing | null;
  readonly measuring: Measuring | null;
}

/** All that tools draw over the map. */
export function sketchFeatures({ pick, measuring }: Sketch): FeatureCollection {
  const features: Feature[] = [];
  if (pick && pick.length > 1) features.push(...outline('pick', pick));
  if (measuring) features.push(...measureFeatures(measuring));
  return { type: 'FeatureCollection', features };
}

function measureFeatures(measuring: Measuring): Feature[] {
  const points = pointsSoFar(measuring);
  const text = measureText(measuring.kind, points);
  const role = text?.fault ? 'tangled' : 'measure';
  const features: Feature[] = [];
  if (measuring.kind === 'area' && points.length > 2) features.push(...outline(role, points));
  else if (points.length > 1) features.push(...line(role, points));
  for (const point of measuring.points) features.push(dot('corner', point));
  if (measuring.snapped && measuring.pointed && !measuring.done)
    features.push(dot('snap', measuring.pointed));
  const last = points.at(-1);
  if (last && text) features.push(dot('figure', last, text.short));
  return features;
}

function outline(role: SketchRole, ring: Ring): Feature[] {
  const closed = [...ring, ring[0] as Ring[number]];
  const geometry: Polygon = { type: 'Polygon', coordinates: [positions(closed)] };
  // The edge under the edge is a line, or it would be filled as well.
  return [casing(closed), { type: 'Feature', properties: { role }, geometry }];
}

function line(role: SketchRole, points: Ring): Feature[] {
  const geometry: LineString = { type: 'LineString', coordinates: positions(points) };
  return [casing(points), { type: 'Feature', properties: { role }, geometry }];
}

/** What parts a line from land of any colour. */
function casing(points: Ring): Feature {
  const geometry: LineString = { type: 'LineString', coordinates: positions(points) };
  return { type: 'Feature', properties: { role: 'casing' satisfies SketchRole }, geometry };
}

function positions(points: Ring): [number, number][] {
  return points.map(([lon, lat]) => [lon, lat]);
}

function dot(role: SketchRole, [lon, lat]: Ring[number], text = ''): Feature {
  return {
    type: 'Feature',
    properties: { role, text },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}
