import type { Block } from '../../core/block/block';
import { geometryOf } from '../../core/block/block-as-of';
import { boxOf } from '../../core/geo/box';
import type { Geometry } from '../../core/geo/geometry';
import { showExtent } from '../import/table-extent';
import { standingOutline } from './standing-outline';

/** Takes the map to where something lies. */
export function flyTo(geometry: Geometry): void {
  const box = boxOf(geometry);
  if (box) showExtent(box);
}

export function flyToBlock(block: Block): void {
  const outline = standingOutline(block);
  if (outline) flyTo(geometryOf(outline));
}

/** Takes the map to one place, near enough to see what is wrong there. */
export function flyToPlace([lon, lat]: readonly [number, number]): void {
  const near = 0.0008;
  showExtent({ west: lon - near, east: lon + near, south: lat - near, north: lat + near });
}
