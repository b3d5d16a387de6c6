import { classOfCode, isAside } from '../../core/theme/display-code';
import { type PaintPlace, paintPlace, type TileCover, WHOLE_PIXEL } from './cover-tile';
import { fillRow } from './fill-row';
import type { OutlineStore } from './outline-store';
import { inkAt, type KeptSheet, Sheet } from './sheet';
import {
  hatchNameOf,
  hatchNames,
  hatchPattern,
  type Ink,
  type Pattern,
  type TileLook,
} from './tile-look';
import { RASTER_PX } from './tile-url';
import type { TilePlace } from './world';

/** Parcels narrower than this, in pixels, are told apart by their colours alone: lines would be all there is. */
const OUTLINE_FROM_PX = 5;
const HATCH_FROM_PX = 6;
/** What is set aside keeps a breath of its outline's colour. */
const ASIDE_SHARE = 0.1;
const ASIDE_LINE = 0.35;
/** When more than this part of what is covered changes, all of it is painted. */
const MOST_AGAIN = 1 / 4;

let sheet = new Sheet(RASTER_PX);

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
  eachRow(store, cover.rows, codes, look, paintPlace(tile, px), 1, (i, _, ink, pattern) => {
    layRow(cover, i, ink, pattern, null);
  });
  return sheet.finish(look.outline);
}

/** A tile as `paintTile` left it, so that a few other colours do not cost all of it. */
export interface Painted extends KeptSheet {
  readonly cover: TileCover;
  readonly look: TileLook;
  codes: Uint8Array;
}

/** The tile painted last. */
export function keepPainted(cover: TileCover, codes: Uint8Array, look: TileLook): Painted {
  return { ...sheet.keep(), cover, look, codes };
}

/**
 * The same tile in other codes: only pixels that land of another colour has a share in are painted again, by all that
 * share in them. False when that is too much of it, or lines change, and the tile is better painted anew.
 */
export function repaintTile(
  store: OutlineStore,
  painted: Painted,
  codes: Uint8Array,
  tile: TilePlace,
  px: number,
): boolean {
  const { cover, look, codes: before } = painted;
  const { rows, pixels } = cover;
  begin(px);
  const { marks } = sheet;
  const again: number[] = [];
  const most = pixels.length * MOST_AGAIN;
  let fine = true;
  for (let i = 0; i < rows.length && fine; i++) {
    const [old, now] = [before[rows[i] as number] ?? 0, codes[rows[i] as number] ?? 0];
    if (old === now) continue;
    for (let k = firstOf(cover, i); k < endOf(cover, i); k++) {
      const pixel = pixels[k] as number;
      if (marks[pixel] === 0) again.push(pixel);
      marks[pixel] = 1;
    }
    fine = isAside(old) === isAside(now) && again.length < most;
  }
  if (fine) {
    sheet.clearPixels(again, painted);
    eachRow(store, rows, codes, look, paintPlace(tile, px), 0, (i, _, ink, pattern) =>
      layRow(cover, i, ink, pattern, marks),
    );
    sheet.finishPixels(again, look.outline, painted);
    painted.codes = codes;
  }
  for (const pixel of again) marks[pixel] = 0;
  return fine;
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
  const patterns = hatchNames.map((name) => hatchPattern(name, look, sheet.px / RASTER_PX));
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
    if (line > 0 && least >= OUTLINE_FROM_PX)
      strokeRow(store, row, place, aside ? ASIDE_LINE * line : line);
  }
}

function firstOf({ ends }: TileCover, i: number): number {
  return i === 0 ? 0 : (ends[i - 1] as number);
}

function endOf({ ends }: TileCover, i: number): number {
  return ends[i] as number;
}

/** With marks, only on the pixels that have one. */
function layRow(
  cover: TileCover,
  i: number,
  ink: Ink,
  pattern: Pattern | null,
  marks: Uint8Array | null,
): void {
  const { pixels, shares } = cover;
  const { px } = sheet;
  const end = endOf(cover, i);
  for (let k = firstOf(cover, i); k < end; k++) {
    const pixel = pixels[k] as number;
    if (marks && marks[pixel] === 0) continue;
    const share = (shares[k] as number) / WHOLE_PIXEL;
    if (!pattern) {
      sheet.lay(pixel, ink, share);
      continue;
    }
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
