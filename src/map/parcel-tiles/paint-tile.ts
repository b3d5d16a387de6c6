import { classOfCode, isAside } from '../../core/theme/display-code';
import { type PaintPlace, paintPlace, type TileCover, WHOLE_PIXEL } from './cover-tile';
import { fillRow } from './fill-row';
import type { OutlineStore } from './outline-store';
import { inkAt, Sheet } from './sheet';
import {
  hatchNameOf,
  hatchNames,
  hatchPattern,
  type Ink,
  type Pattern,
  type TileLook,
} from './tile-look';
import type { TilePlace } from './world';

/** Side of a tile in pixels of the style. */
const STYLE_PX = 512;
/** Parcels narrower than this, in pixels, are told apart by their colours alone: lines would be all there is. */
const OUTLINE_FROM_PX = 5;
const HATCH_FROM_PX = 6;
/** What is set aside keeps a breath of its outline's colour. */
const ASIDE_SHARE = 0.1;
const ASIDE_LINE = 0.35;

let sheet = new Sheet(STYLE_PX);

/**
 * Paints the parcels of a tile: colours as shares of what each pixel shows, so that neighbours meet without a seam,
 * then hatches and thin outlines. Good until the next one is painted.
 */
export function paintTile(
  store: OutlineStore,
  cover: TileCover,
  codes: Uint8Array | null,
  look: TileLook,
  tile: TilePlace,
  px: number,
): Uint8ClampedArray<ArrayBuffer> {
  begin(px);
  sheet.clear();
  const { rows, ends } = cover;
  eachRow(store, rows, codes, look, paintPlace(tile, px), 1, (i, _, ink, pattern) => {
    const from = i === 0 ? 0 : (ends[i - 1] as number);
    const to = ends[i] as number;
    if (pattern) hatch(cover, from, to, ink, pattern);
    else fill(cover, from, to, ink);
  });
  return sheet.finish(look.outline);
}

/**
 * Paints a tile near the ground as the engine draws it from outlines: whole pixels, whichever parcel their middle is in,
 * and lines over them. There are many more pixels than parcels, and shares of each would take several times as long.
 */
export function paintNear(
  store: OutlineStore,
  rows: Uint32Array,
  codes: Uint8Array | null,
  look: TileLook,
  tile: TilePlace,
  px: number,
): Uint8ClampedArray<ArrayBuffer> {
  begin(px);
  sheet.clearFlat();
  const place = paintPlace(tile, px);
  eachRow(store, rows, codes, look, place, look.outline[3], (_, row, ink, pattern) => {
    const patch = fillRow(store, row, place, px);
    if (patch) sheet.layFlat(patch, ink, pattern);
  });
  return sheet.finishFlat(look.outline);
}

function begin(px: number): void {
  if (sheet.px !== px) sheet = new Sheet(px);
}

/** Hands over rows in drawing order, each with its colour and pattern, and draws its line. */
function eachRow(
  store: OutlineStore,
  rows: Uint32Array,
  codes: Uint8Array | null,
  look: TileLook,
  place: PaintPlace,
  line: number,
  draw: (i: number, row: number, ink: Ink, pattern: Pattern | null) => void,
): void {
  const inks = inksOf(look);
  const patterns = hatchNames.map((name) => hatchPattern(name, look, sheet.px / STYLE_PX));
  const { boxes } = store;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = codes ? (codes[row] ?? 0) : null;
    const aside = code !== null && isAside(code);
    const ink = code === null ? inks.pending : aside ? inks.aside : inks.ofClass(code);
    const wide = (boxes[4 * row + 2] as number) - (boxes[4 * row] as number);
    const high = (boxes[4 * row + 3] as number) - (boxes[4 * row + 1] as number);
    const least = Math.min(wide, high) * place.scale;
    const name = code === null || least < HATCH_FROM_PX ? null : hatchNameOf(code, look.hatched);
    draw(i, row, ink, name && (patterns[hatchNames.indexOf(name)] as Pattern));
    if (least >= OUTLINE_FROM_PX) strokeRow(store, row, place, aside ? ASIDE_LINE * line : line);
  }
}

function fill({ pixels, shares }: TileCover, from: number, to: number, ink: Ink): void {
  for (let k = from; k < to; k++)
    sheet.lay(pixels[k] as number, ink, (shares[k] as number) / WHOLE_PIXEL);
}

function hatch(
  { pixels, shares }: TileCover,
  from: number,
  to: number,
  ink: Ink,
  pattern: Pattern,
): void {
  const { px } = sheet;
  for (let k = from; k < to; k++) {
    const pixel = pixels[k] as number;
    const share = (shares[k] as number) / WHOLE_PIXEL;
    const over = inkAt(pattern, pixel % px, Math.floor(pixel / px));
    if (over[3] < 1) sheet.lay(pixel, ink, share * (1 - over[3]));
    if (over[3] > 0) sheet.lay(pixel, over, share);
  }
}

function inksOf(look: TileLook) {
  const colors = look.colors.map(inkOfHex);
  const pending = inkOfHex(look.pending);
  const aside: Ink = [look.outline[0], look.outline[1], look.outline[2], ASIDE_SHARE];
  const ofClass = (code: number) => colors[classOfCode(code)] ?? colors[0] ?? pending;
  return { pending, aside, ofClass };
}

function strokeRow(store: OutlineStore, row: number, place: PaintPlace, share: number): void {
  const { xy, ringEnds, spans } = store;
  const { left, top, scale } = place;
  const last = spans[2 * row + 1] as number;
  for (let r = spans[2 * row] as number; r < last; r++) {
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

function inkOfHex(hex: string): Ink {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, 1];
}
