import type { Box } from '../../core/geo/box';
import type { Geometry } from '../../core/geo/geometry';
import type { WorldBox } from './outline-store';
import { latOf, lonOf, tileSide, worldX, worldY } from './world';

/** What a map looks at. */
export interface View {
  readonly box: Box;
  readonly zoom: number;
}

/** Rows worth sending before all others, and the tiles they are for. */
interface EarlyRows {
  readonly rows: Uint32Array;
  readonly box: WorldBox;
}

/** With less besides, sending it all is as quick. */
const LEAST_ROWS = 20_000;
/** A parcel is taken for part of the tiles when it begins so near, in parts of what the tiles cover. */
const MARGIN = 1 / 8;

/**
 * Parcels that begin within the tiles a map looks at: a look at one vertex each, for all of it would take as long as
 * sending it. What only reaches in from afar is missing and comes later. Null when too much is looked at to gain by it.
 */
export function earlyRows(outlines: readonly (Geometry | null)[], view: View): EarlyRows | null {
  if (outlines.length < LEAST_ROWS) return null;
  const side = tileSide(Math.floor(view.zoom));
  const { west, south, east, north } = view.box;
  const box: WorldBox = [
    Math.floor(worldX(west) / side) * side,
    Math.floor(worldY(north) / side) * side,
    Math.ceil(worldX(east) / side) * side,
    Math.ceil(worldY(south) / side) * side,
  ];
  const [wide, high] = [(box[2] - box[0]) * MARGIN, (box[3] - box[1]) * MARGIN];
  const most = outlines.length / 4;
  const rows: number[] = [];
  const [left, right] = [lonOf(box[0] - wide), lonOf(box[2] + wide)];
  const [top, bottom] = [latOf(box[1] - high), latOf(box[3] + high)];
  for (let row = 0; row < outlines.length; row++) {
    const coords = outlines[row]?.coords;
    if (!coords) continue;
    const [lon, lat] = [coords[0] as number, coords[1] as number];
    if (!(lon >= left && lon <= right && lat >= bottom && lat <= top)) continue;
    if (rows.length >= most) return null;
    rows.push(row);
  }
  return rows.length === 0 ? null : { rows: Uint32Array.from(rows), box };
}
