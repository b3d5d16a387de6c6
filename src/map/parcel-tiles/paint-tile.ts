import { classOfCode, isAside } from '../../core/theme/display-code';
import { clipRing, emptyRing } from './clip-ring';
import { Coverage } from './coverage';
import { tileBox } from './cut-tile';
import type { OutlineStore } from './outline-store';
import { Sheet } from './sheet';
import {
  hatchNameOf,
  hatchNames,
  hatchPattern,
  type Ink,
  type Pattern,
  type TileLook,
} from './tile-look';
import { type TilePlace, tileSide } from './world';

/** Side of a tile in pixels of the style. */
const STYLE_PX = 512;
/** Land smaller than this both ways is a share of one pixel; its form is not worth following. */
const SPECK_PX = 0.35;
/** Vertices nearer to the last one than this part of a pixel change no colour the eye could tell. */
const STEP_PX = 0.3;
/** Parcels narrower than this, in pixels, are told apart by their colours alone: lines would be all there is. */
const OUTLINE_FROM_PX = 5;
const HATCH_FROM_PX = 6;
/** What is set aside keeps a breath of its outline's colour. */
const ASIDE_SHARE = 0.1;
const ASIDE_LINE = 0.35;

const coverage = new Coverage();
const ring = emptyRing();
let sheet = new Sheet(STYLE_PX);

/** Where a tile lies in the world, and pixels to a step. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/**
 * Paints the parcels of a tile: colours as shares of what each pixel shows, so that neighbours meet without a seam,
 * then hatches and thin outlines. Null when there is nothing in it; good until the next one is painted.
 */
export function paintTile(
  store: OutlineStore,
  codes: Uint8Array | null,
  look: TileLook,
  tile: TilePlace,
  px: number,
): Uint8ClampedArray<ArrayBuffer> | null {
  const rows = store.rowsIn(tileBox(tile, 1 / px));
  if (rows.length === 0) return null;
  if (sheet.px !== px) sheet = new Sheet(px);
  sheet.clear();
  const side = tileSide(tile.z);
  const place = { left: tile.x * side, top: tile.y * side, scale: px / side };
  const inks = inksOf(look);
  const patterns = hatchNames.map((name) => hatchPattern(name, look, px / STYLE_PX));
  for (const row of rows) {
    const code = codes ? (codes[row] ?? 0) : null;
    const aside = code !== null && isAside(code);
    const ink = code === null ? inks.pending : aside ? inks.aside : inks.ofClass(code);
    const box = store.boxOf(row);
    const wide = (box[2] - box[0]) * place.scale;
    const high = (box[3] - box[1]) * place.scale;
    if (wide < SPECK_PX && high < SPECK_PX) {
      const x = Math.floor(((box[0] + box[2]) / 2 - place.left) * place.scale);
      const y = Math.floor(((box[1] + box[3]) / 2 - place.top) * place.scale);
      if (x >= 0 && y >= 0 && x < px && y < px) sheet.lay(y * px + x, ink, wide * high);
      continue;
    }
    const least = Math.min(wide, high);
    const name = code === null || least < HATCH_FROM_PX ? null : hatchNameOf(code, look.hatched);
    const pattern = name && (patterns[hatchNames.indexOf(name)] as Pattern);
    fillRow(store, row, place, ink, pattern);
    if (least >= OUTLINE_FROM_PX) strokeRow(store, row, place, aside ? ASIDE_LINE : 1);
  }
  return sheet.finish(look.outline);
}

function inksOf(look: TileLook) {
  const colors = look.colors.map(inkOfHex);
  const pending = inkOfHex(look.pending);
  const aside: Ink = [look.outline[0], look.outline[1], look.outline[2], ASIDE_SHARE];
  const ofClass = (code: number) => colors[classOfCode(code)] ?? colors[0] ?? pending;
  return { pending, aside, ofClass };
}

function fillRow(
  store: OutlineStore,
  row: number,
  place: Place,
  ink: Ink,
  pattern: Pattern | null,
): void {
  const { px } = sheet;
  const box = store.boxOf(row);
  const left = Math.max(0, Math.floor((box[0] - place.left) * place.scale));
  const top = Math.max(0, Math.floor((box[1] - place.top) * place.scale));
  const right = Math.min(px, Math.ceil((box[2] - place.left) * place.scale) + 1);
  const bottom = Math.min(px, Math.ceil((box[3] - place.top) * place.scale) + 1);
  if (right <= left || bottom <= top) return;
  coverage.reset(right - left, bottom - top);
  const side = px / place.scale;
  const out =
    box[0] < place.left ||
    box[1] < place.top ||
    box[2] > place.left + side ||
    box[3] > place.top + side;
  const long = Math.max(box[2] - box[0], box[3] - box[1]) * place.scale;
  const step = Math.min(STEP_PX, long / 8);
  const [first, last] = store.ringsOf(row);
  for (let r = first; r < last; r++) {
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
      if (share < 0.002) continue;
      const pixel = (top + y) * px + left + x;
      if (!pattern) sheet.lay(pixel, ink, share);
      else {
        const over = inkAt(pattern, left + x, top + y);
        if (over[3] < 1) sheet.lay(pixel, ink, share * (1 - over[3]));
        if (over[3] > 0) sheet.lay(pixel, over, share);
      }
    }
  }
}

/** A ring in pixels of the tile, without vertices too close together to matter. */
function loadRing(store: OutlineStore, r: number, { left, top, scale }: Place, step: number): void {
  const { xy, ringEnds } = store;
  const { points } = ring;
  const end = ringEnds[r] as number;
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, 0];
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

function strokeRow(store: OutlineStore, row: number, place: Place, share: number): void {
  const { xy, ringEnds } = store;
  const { left, top, scale } = place;
  const [first, last] = store.ringsOf(row);
  for (let r = first; r < last; r++) {
    const end = ringEnds[r] as number;
    let ax = ((xy[2 * end - 2] as number) - left) * scale;
    let ay = ((xy[2 * end - 1] as number) - top) * scale;
    for (let v = store.ringStart(r); v < end; v++) {
      const bx = ((xy[2 * v] as number) - left) * scale;
      const by = ((xy[2 * v + 1] as number) - top) * scale;
      sheet.stroke(ax, ay, bx, by, share);
      ax = bx;
      ay = by;
    }
  }
}

/** Patterns run on from tile to tile as far as a tile is a whole number of them; elsewhere the eye forgives. */
function inkAt({ size, inks }: Pattern, x: number, y: number): Ink {
  return inks[(y % size) * size + (x % size)] as Ink;
}

function inkOfHex(hex: string): Ink {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, 1];
}
