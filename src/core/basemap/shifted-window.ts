import { gcj02FromWgs84, type LonLat } from '../geo/shift-datum';

/** A point of the web grid at one zoom, in tiles: the whole part names the tile, the rest the place within it. */
type GridPoint = readonly [column: number, row: number];

/**
 * Which part of a GCJ-02 grid shows the ground of one tile of ours: where its upper left, upper right and lower left
 * corners lie in that grid. Within a tile the shift is as good as even, so three corners say it all.
 */
export interface ShiftedWindow {
  readonly origin: GridPoint;
  readonly across: GridPoint;
  readonly down: GridPoint;
  /** Source tiles the window touches: one to four, all of the same zoom. */
  readonly tiles: readonly { readonly x: number; readonly y: number }[];
}

export function shiftedWindow(z: number, x: number, y: number): ShiftedWindow {
  const origin = shiftedPoint(z, x, y);
  const right = shiftedPoint(z, x + 1, y);
  const lower = shiftedPoint(z, x, y + 1);
  const across: GridPoint = [right[0] - origin[0], right[1] - origin[1]];
  const down: GridPoint = [lower[0] - origin[0], lower[1] - origin[1]];
  return { origin, across, down, tiles: tilesUnder(z, origin, across, down) };
}

/** The tiles under the parallelogram, by the box around it. */
function tilesUnder(z: number, origin: GridPoint, across: GridPoint, down: GridPoint) {
  const [left, right] = rangeOf(origin[0], across[0], down[0]);
  const [top, bottom] = rangeOf(origin[1], across[1], down[1]);
  const tiles: { x: number; y: number }[] = [];
  const edge = 2 ** z - 1;
  for (let y = Math.max(0, top); y <= Math.min(edge, bottom); y++) {
    for (let x = Math.max(0, left); x <= Math.min(edge, right); x++) tiles.push({ x, y });
  }
  return tiles;
}

function rangeOf(at: number, a: number, b: number): readonly [from: number, to: number] {
  const ends = [at, at + a, at + b, at + a + b];
  // A sliver of a thousandth of a tile is a quarter of a pixel: not worth a request.
  return [Math.floor(Math.min(...ends) + 1e-3), Math.ceil(Math.max(...ends) - 1e-3) - 1];
}

function shiftedPoint(z: number, column: number, row: number): GridPoint {
  return gridPoint(gcj02FromWgs84(placeAt(z, column, row)), z);
}

function placeAt(z: number, column: number, row: number): LonLat {
  const size = 2 ** z;
  const north = Math.PI * (1 - (2 * row) / size);
  return [(column / size) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

function gridPoint([lon, lat]: LonLat, z: number): GridPoint {
  const size = 2 ** z;
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [((lon + 180) / 360) * size, ((1 - north / Math.PI) / 2) * size];
}
