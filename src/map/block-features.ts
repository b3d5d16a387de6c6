import type { Feature, FeatureCollection } from 'geojson';
import type { BlockMark } from '../app/blocks/block-view';
import { standingOutline } from '../app/blocks/standing-outline';
import type { Block } from '../core/block/block';
import { blockAsOf, geometryOf } from '../core/block/block-as-of';
import type { Geometry } from '../core/geo/geometry';
import { labelPoint } from '../core/geo/label-point';
import { multiPolygonOf } from './parcel-features';

export interface BlocksShown {
  /** Null shows none: no program is looked at. */
  readonly program: string | null;
  readonly opened: string | null;
  /** The day the opened one is shown for; null for today. */
  readonly day: string | null;
  readonly marks: readonly BlockMark[];
}

/** Outlines of the blocks of a program and where their names stand; above them what a panel points at. */
export function blockFeatures(
  blocks: ReadonlyMap<string, Block>,
  { program, opened, day, marks }: BlocksShown,
): FeatureCollection {
  const features: Feature[] = [];
  const put = (
    role: string,
    geometry: Geometry | null,
    place: BlockMark['place'],
    text: string,
    color?: string,
  ) => {
    if (geometry)
      features.push({
        type: 'Feature',
        properties: { role, color },
        geometry: multiPolygonOf(geometry),
      });
    if (place && text) {
      const point = { type: 'Point' as const, coordinates: [...place] };
      features.push({ type: 'Feature', properties: { role, text, color }, geometry: point });
    }
  };
  for (const block of blocks.values()) {
    if (block.programId !== program) continue;
    const then = block.id === opened && day ? blockAsOf(block, day) : null;
    const outline = then ?? standingOutline(block);
    if (!outline) continue;
    const geometry = geometryOf(outline);
    put(block.id === opened ? 'opened' : 'block', geometry, labelPoint(geometry), block.name);
  }
  for (const { role, geometry, place, text, color } of marks)
    put(role, geometry, place, text, color);
  return { type: 'FeatureCollection', features };
}
