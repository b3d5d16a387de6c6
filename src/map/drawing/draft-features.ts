import type { Feature, Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import { type Geometry, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { labelPoint } from '../../core/geo/label-point';
import type { SketchRole } from '../tools/sketch-features';
import type { Caught } from './catch-place';

/** What stands of a draft, and what the pointer is doing to it. */
export interface DraftPicture {
  readonly shape: Geometry | null;
  /** Whether the outline is drawn by the gesture itself, corner by corner. */
  readonly changing: boolean;
  readonly cuts: boolean;
  readonly gesture: readonly GeoJSONStoreFeatures[];
  readonly snap: Caught | null;
  /** What a line has parted the outline into, each with what is written on it. */
  readonly pieces: readonly { readonly shape: Geometry; readonly text: string }[];
}

/** All that is drawn of it over the map. */
export function draftFeatures(picture: DraftPicture): Feature[] {
  const { shape, changing, cuts, gesture, snap, pieces } = picture;
  const features: Feature[] = [];
  if (pieces.length > 0) features.push(...pieces.flatMap(pieceFeatures));
  else if (shape && !changing) features.push(...outlineOf(shape));
  for (const { geometry, properties } of gesture) {
    if (geometry.type === 'Polygon') {
      const rings = geometry.coordinates as Position[][];
      features.push(...area(cuts && !changing ? 'tangled' : 'draft', rings));
    } else if (geometry.type === 'LineString') {
      features.push(...line(geometry.coordinates as Position[]));
    } else if (geometry.type === 'Point') {
      const role = properties.midPoint ? 'middle' : 'corner';
      features.push(point(role, geometry.coordinates));
    }
  }
  if (snap?.on) features.push(point(snap.on === 'edge' ? 'snap-edge' : 'snap', [...snap.place]));
  return features;
}

function pieceFeatures({ shape, text }: DraftPicture['pieces'][number]): Feature[] {
  const place = labelPoint(shape);
  const outline = outlineOf(shape);
  return place ? [...outline, point('figure', [...place], text)] : outline;
}

function outlineOf(shape: Geometry): Feature[] {
  return unpackPolygons(shape).flatMap((rings) =>
    area(
      'draft',
      rings.map((ring) => [...ring, ring[0] as Ring[number]].map(([lon, lat]) => [lon, lat])),
    ),
  );
}

function area(role: SketchRole, coordinates: Position[][]): Feature[] {
  const geometry = { type: 'Polygon', coordinates } as const;
  return [
    ...coordinates.map((ring) => lineOf('casing', ring)),
    { type: 'Feature', properties: { role }, geometry },
  ];
}

function line(coordinates: Position[]): Feature[] {
  return [lineOf('casing', coordinates), lineOf('draft', coordinates)];
}

function lineOf(role: SketchRole, coordinates: Position[]): Feature {
  return { type: 'Feature', properties: { role }, geometry: { type: 'LineString', coordinates } };
}

function point(role: SketchRole, coordinates: Position, text = ''): Feature {
  return { type: 'Feature', properties: { role, text }, geometry: { type: 'Point', coordinates } };
}
