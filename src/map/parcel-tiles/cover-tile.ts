import { clipRing, emptyRing } from './clip-ring';
import { Coverage } from './coverage';
import { tileBox } from './cut-tile';
import type { OutlineStore } from './outline-store';
import { type TilePlace, tileSide } from './world';

/** Land smaller than this both ways is a share of one pixel; its form is not worth following. */
const SPECK_PX = 0.35;
/** Land this small is laid on its pixels as its box, thinned to its own area: nobody sees the form of two pixels. */
const SMALL_PX = 2;
/** Vertices nearer to the last one than this part of a pixel change no colour the eye could tell. */
const STEP_PX = 0.3;
/** Less than this of a pixel is nothing. */
const LEAST_SHARE = 0.002;

/** A whole pixel, as shares are kept. */
export const WHOLE_PIXEL = 65535;

/** Which pixels of a tile the land covers, whatever colour it has: what a new theme does not change. */
export interface TileCover {
  readonly rows: Uint32Array;
  /** Of each row, one past its last pixel. */
  readonly ends: Uint32Array;
  /** Places of pixels, line by line. */
  readonly pixels: Uint32Array;
  /** How much of each is covered, of `WHOLE_PIXEL`. */
  readonly shares: Uint16Array;
}

/** Where a tile lies in the world, and pixels to a step. */
export interface PaintPlace {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export function paintPlace({ x, y, z }: TilePlace, px: number): PaintPlace {
  const side = tileSide(z);
  return { left: x * side, top: y * side, scale: px / side };
}

const coverage = new Coverage();
const ring = emptyRing();
/** What is being covered; the tile gets its own when all is known. */
let pixels = new Uint32Array(1 << 18);
let shares = new Uint16Array(1 << 18);
let count = 0;

/** Null when there is nothing in the tile. */
export function coverTile(store: OutlineStore, tile: TilePlace, px: number): TileCover | null {
  const rows = store.rowsIn(tileBox(tile, 1 / px));
  if (rows.length === 0) return null;
  const place = paintPlace(tile, px);
  const ends = new Uint32Array(rows.length);
  count = 0;
  for (let i = 0; i < rows.length; i++) {
    coverRow(store, rows[i] as number, place, px);
    ends[i] = count;
  }
  return { rows, ends, pixels: pixels.slice(0, count), shares: shares.slice(0, count) };
}

function coverRow(store: OutlineStore, row: number, place: PaintPlace, px: number): void {
  const { boxes, spans } = store;
  const west = ((boxes[4 * row] as number) - place.left) * place.scale;
  const north = ((boxes[4 * row + 1] as number) - place.top) * place.scale;
  const east = ((boxes[4 * row + 2] as number) - place.left) * place.scale;
  const south = ((boxes[4 * row + 3] as number) - place.top) * place.scale;
  if (east - west < SPECK_PX && south - north < SPECK_PX) {
    const x = Math.floor((west + east) / 2);
    const y = Math.floor((north + south) / 2);
    const inside = x >= 0 && y >= 0 && x < px && y < px;
    if (inside) add(y * px + x, (east - west) * (south - north));
    return;
  }
  if (east - west < SMALL_PX && south - north < SMALL_PX) {
    const area = (store.areas[row] as number) * place.scale * place.scale;
    coverBox(west, north, east, south, area / ((east - west) * (south - north)), px);
    return;
  }
  const left = Math.max(0, Math.floor(west));
  const top = Math.max(0, Math.floor(north));
  const right = Math.min(px, Math.ceil(east) + 1);
  const bottom = Math.min(px, Math.ceil(south) + 1);
  if (right <= left || bottom <= top) return;
  coverage.reset(right - left, bottom - top);
  const out = west < 0 || north < 0 || east > px || south > px;
  const step = Math.min(STEP_PX, Math.max(east - west, south - north) / 8);
  const last = spans[2 * row + 1] as number;
  for (let r = spans[2 * row] as number; r < last; r++) {
    loadRing(store, r, place, step);
    if (out) clipRing(ring, 0, px);
    coverRing(left, top);
  }
  const { sums, width } = coverage;
  for (let y = 0; y < bottom - top; y++) {
    let sum = 0;
    for (let x = 0; x < right - left; x++) {
      sum += sums[y * width + x] as number;
      const share = sum < -1 || sum > 1 ? 1 : Math.abs(sum);
      if (share >= LEAST_SHARE) add((top + y) * px + left + x, share);
    }
  }
}

/** A box of which every part is covered alike. */
function coverBox(
  west: number,
  north: number,
  east: number,
  south: number,
  density: number,
  px: number,
): void {
  const right = Math.min(px, east);
  const bottom = Math.min(px, south);
  for (let y = Math.max(0, Math.floor(north)); y < bottom; y++) {
    const high = (y + 1 < south ? y + 1 : south) - (y > north ? y : north);
    for (let x = Math.max(0, Math.floor(west)); x < right; x++) {
      const wide = (x + 1 < east ? x + 1 : east) - (x > west ? x : west);
      const share = wide * high * density;
      if (share >= LEAST_SHARE) add(y * px + x, share < 1 ? share : 1);
    }
  }
}

function add(pixel: number, share: number): void {
  if (count === pixels.length) {
    const [more, moreShares] = [new Uint32Array(2 * count), new Uint16Array(2 * count)];
    more.set(pixels);
    moreShares.set(shares);
    [pixels, shares] = [more, moreShares];
  }
  pixels[count] = pixel;
  shares[count++] = share * WHOLE_PIXEL + 0.5;
}

/** A ring in pixels of the tile, without vertices too close together to matter. */
function loadRing(
  store: OutlineStore,
  r: number,
  { left, top, scale }: PaintPlace,
  step: number,
): void {
  const { xy, ringEnds } = store;
  const { points } = ring;
  const end = ringEnds[r] as number;
  let lastX = Number.POSITIVE_INFINITY;
  let lastY = 0;
  let n = 0;
  for (let v = store.ringStart(r); v < end; v++) {
    const x = ((xy[2 * v] as number) - left) * scale;
    const y = ((xy[2 * v + 1] as number) - top) * scale;
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < step) continue;
    points[n++] = lastX = x;
    points[n++] = lastY = y;
  }
  ring.length = n;
}

function coverRing(left: number, top: number): void {
  const { points, length } = ring;
  if (length < 6) return;
  let ax = (points[length - 2] as number) - left;
  let ay = (points[length - 1] as number) - top;
  for (let i = 0; i < length; i += 2) {
    const bx = (points[i] as number) - left;
    const by = (points[i + 1] as number) - top;
    coverage.edge(ax, ay, bx, by);
    ax = bx;
    ay = by;
  }
}
