import { clipRing, emptyRing, type Ring } from './clip-ring';
import type { OutlineStore, WorldBox } from './outline-store';
import { EXTENT, type TilePlace, tileSide } from './world';

/** Land this close to a tile is part of it too, so that lines along its edge are whole. In steps of the tile. */
const MARGIN = 128;
/** Land reaching farther out than this is clipped, to the same bound: the engine counts in 16 bits. */
const REACH = 1024;

/** Takes the rings of one parcel, one after the other, in steps of the tile. */
export type TakeRing = (points: readonly number[], length: number) => void;

/** The box a tile shows, grown by a margin given in parts of the tile's side. */
export function tileBox({ x, y, z }: TilePlace, margin: number): WorldBox {
  const side = tileSide(z);
  const grow = side * margin;
  return [x * side - grow, y * side - grow, (x + 1) * side + grow, (y + 1) * side + grow];
}

export function rowsOfTile(store: OutlineStore, tile: TilePlace): Uint32Array {
  return store.rowsIn(tileBox(tile, MARGIN / EXTENT));
}

const ring: Ring = emptyRing();

/** Hands over the rings of a row as they lie in a tile, without what would not be seen: points upon one another. */
export function cutRow(store: OutlineStore, row: number, tile: TilePlace, take: TakeRing): void {
  const side = tileSide(tile.z);
  const scale = EXTENT / side;
  const [left, top] = [tile.x * side, tile.y * side];
  const [west, north, east, south] = store.boxOf(row);
  const far = REACH / scale;
  const clip =
    west < left - far || north < top - far || east > left + side + far || south > top + side + far;
  const [first, last] = store.ringsOf(row);
  let outerGone = false;
  for (let r = first; r < last; r++) {
    const hole = store.holes[r] === 1;
    // A hole in land that is too small to see is not seen either.
    if (hole && outerGone) continue;
    loadRing(store, r, left, top, scale);
    if (clip) clipRing(ring, -REACH, EXTENT + REACH);
    const area = settle(ring);
    const drawn = hole ? area < 0 : area > 0;
    if (!hole) outerGone = !drawn;
    if (drawn) take(ring.points, ring.length);
  }
}

function loadRing(store: OutlineStore, r: number, left: number, top: number, scale: number): void {
  const { xy, ringEnds } = store;
  const to = ringEnds[r] as number;
  let n = 0;
  for (let v = store.ringStart(r); v < to; v++) {
    ring.points[n++] = ((xy[2 * v] as number) - left) * scale;
    ring.points[n++] = ((xy[2 * v + 1] as number) - top) * scale;
  }
  ring.length = n;
}

/** Rounds to whole steps and drops repeated points. Answers twice the area, 0 for a ring that has none left. */
function settle(ring: Ring): number {
  const { points } = ring;
  let n = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round(points[i] as number);
    const y = Math.round(points[i + 1] as number);
    if (n > 0 && points[n - 2] === x && points[n - 1] === y) continue;
    points[n] = x;
    points[n + 1] = y;
    n += 2;
  }
  while (n > 2 && points[n - 2] === points[0] && points[n - 1] === points[1]) n -= 2;
  ring.length = n;
  if (n < 6) return 0;
  let twice = 0;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    twice +=
      (points[j] as number) * (points[i + 1] as number) -
      (points[i] as number) * (points[j + 1] as number);
  }
  return twice;
}
