import type { Patch } from './fill-row';
import { type Ink, laidOver, type Pattern } from './tile-look';

export interface KeptSheet {
  readonly out: Uint8ClampedArray<ArrayBuffer>;
  readonly line: Float32Array;
}

/**
 * What a tile is painted on: for each pixel, shares of colour laid so far, and how far a line covers it. One sheet
 * serves tile after tile, for fresh memory by the megabyte costs more than the painting.
 */
export class Sheet {
  readonly color: Float32Array;
  readonly line: Float32Array;
  /** Pixels that are painted again, while that is done. */
  readonly marks: Uint8Array;
  private readonly out: Uint8ClampedArray<ArrayBuffer>;
  /** Whether lines lie one over the other, as the engine draws them, or the strongest counts. */
  private layered = false;
  /** The same, a pixel at a time. */
  private readonly flat: Uint32Array;

  constructor(readonly px: number) {
    this.color = new Float32Array(4 * px * px);
    this.line = new Float32Array(px * px);
    this.marks = new Uint8Array(px * px);
    this.out = new Uint8ClampedArray(4 * px * px);
    this.flat = new Uint32Array(this.out.buffer);
  }

  clear(): void {
    this.layered = false;
    this.color.fill(0);
    this.line.fill(0);
  }

  lay(pixel: number, ink: Ink, share: number): void {
    const { color } = this;
    const s = share * ink[3];
    const at = 4 * pixel;
    color[at] = (color[at] as number) + ink[0] * s;
    color[at + 1] = (color[at + 1] as number) + ink[1] * s;
    color[at + 2] = (color[at + 2] as number) + ink[2] * s;
    color[at + 3] = (color[at + 3] as number) + s;
  }

  /** For what is laid flat. */
  clearFlat(): void {
    this.layered = true;
    this.flat.fill(0);
    this.line.fill(0);
  }

  /** Colours the pixels of a patch that lie in its land; a later one takes them over. */
  layFlat({ left, top, width, height, turns }: Patch, ink: Ink, pattern: Pattern | null): void {
    const { flat, px } = this;
    const plain = flatOf(ink);
    for (let y = 0, at = 0; y < height; y++) {
      let inside = 0;
      const start = (top + y) * px + left;
      for (let x = 0; x < width; x++, at++) {
        inside ^= turns[at] as number;
        turns[at] = 0;
        if (inside === 0) continue;
        flat[start + x] = pattern
          ? flatOf(laidOver(inkAt(pattern, left + x, top + y), ink))
          : plain;
      }
      turns[at++] = 0;
    }
  }

  /** The picture, good until the next tile: lines over what was laid flat. */
  finishFlat(outline: Ink): Uint8ClampedArray<ArrayBuffer> {
    const { line, out } = this;
    for (let pixel = 0; pixel < line.length; pixel++) {
      const ink = line[pixel] as number;
      if (ink === 0) continue;
      const at = 4 * pixel;
      const fill = ((out[at + 3] as number) / 255) * (1 - ink);
      const share = fill + ink;
      out[at] = ((out[at] as number) * fill + outline[0] * ink) / share;
      out[at + 1] = ((out[at + 1] as number) * fill + outline[1] * ink) / share;
      out[at + 2] = ((out[at + 2] as number) * fill + outline[2] * ink) / share;
      out[at + 3] = 255 * share;
    }
    return out;
  }

  /** A thin line, after Wu: two pixels a step, each as much as the line is near its middle. */
  stroke(ax: number, ay: number, bx: number, by: number, share: number): void {
    const steep = Math.abs(by - ay) > Math.abs(bx - ax);
    const back = steep ? by < ay : bx < ax;
    const u0 = back ? (steep ? by : bx) : steep ? ay : ax;
    const v0 = back ? (steep ? bx : by) : steep ? ax : ay;
    const u1 = back ? (steep ? ay : ax) : steep ? by : bx;
    const v1 = back ? (steep ? ax : ay) : steep ? bx : by;
    const { px, line, layered } = this;
    const slope = u1 > u0 ? (v1 - v0) / (u1 - u0) : 0;
    const to = Math.min(px - 1, Math.floor(u1));
    for (let u = Math.max(0, Math.floor(u0)); u <= to; u++) {
      const middle = Math.min(Math.max(u + 0.5, u0), u1);
      const v = v0 + (middle - u0) * slope - 0.5;
      const whole = Math.floor(v);
      for (let k = 0; k < 2; k++) {
        const other = whole + k;
        if (other < 0 || other >= px) continue;
        const ink = share * (k === 0 ? 1 - (v - whole) : v - whole);
        const pixel = steep ? u * px + other : other * px + u;
        const before = line[pixel] as number;
        // Neighbours share edges: far out the stronger line counts, not the sum.
        if (layered) line[pixel] = before + ink * (1 - before);
        else if (ink > before) line[pixel] = ink;
      }
    }
  }

  /** The picture, good until the next tile. */
  finish(outline: Ink): Uint8ClampedArray<ArrayBuffer> {
    const { px, out } = this;
    out.fill(0);
    for (let pixel = 0; pixel < px * px; pixel++) this.finishPixel(pixel, outline, out);
    return out;
  }

  /** Where land overlaps, shares add up to too much and are scaled back. */
  private finishPixel(pixel: number, outline: Ink, out: Uint8ClampedArray): void {
    const { color, line } = this;
    const at = 4 * pixel;
    const sum = color[at + 3] as number;
    const ink = (line[pixel] as number) * outline[3];
    if (sum === 0 && ink === 0) return;
    const fill = (sum > 1 ? 1 : sum) * (1 - ink);
    const share = fill + ink;
    const part = sum > 0 ? fill / sum / share : 0;
    const over = ink / share;
    out[at] = (color[at] as number) * part + outline[0] * over;
    out[at + 1] = (color[at + 1] as number) * part + outline[1] * over;
    out[at + 2] = (color[at + 2] as number) * part + outline[2] * over;
    out[at + 3] = 255 * share;
  }

  /** A copy of what was finished, to go on with when a few colours change. */
  keep(): KeptSheet {
    return { out: this.out.slice(), line: this.line.slice() };
  }

  /** These pixels of a picture are painted again; its lines stay. */
  clearPixels(pixels: readonly number[], { line }: KeptSheet): void {
    for (const pixel of pixels) {
      this.color.fill(0, 4 * pixel, 4 * pixel + 4);
      this.line[pixel] = line[pixel] as number;
    }
  }

  finishPixels(pixels: readonly number[], outline: Ink, { out }: KeptSheet): void {
    for (const pixel of pixels) {
      out.fill(0, 4 * pixel, 4 * pixel + 4);
      this.finishPixel(pixel, outline, out);
    }
  }
}

/** Patterns run on from tile to tile as far as a tile is a whole number of them; elsewhere the eye forgives. */
export function inkAt({ size, inks }: Pattern, x: number, y: number): Ink {
  return inks[(y % size) * size + (x % size)] as Ink;
}

/** As the bytes of a picture lie in memory. */
function flatOf(ink: Ink): number {
  return (
    ((ink[3] * 255 + 0.5) << 24) | ((ink[2] + 0.5) << 16) | ((ink[1] + 0.5) << 8) | (ink[0] + 0.5)
  );
}
