import type { Ink } from './tile-look';

/**
 * What a tile is painted on: for each pixel, shares of colour laid so far, and how far a line covers it. One sheet
 * serves tile after tile, for fresh memory by the megabyte costs more than the painting.
 */
export class Sheet {
  readonly color: Float32Array;
  readonly line: Float32Array;
  private readonly out: Uint8ClampedArray<ArrayBuffer>;

  constructor(readonly px: number) {
    this.color = new Float32Array(4 * px * px);
    this.line = new Float32Array(px * px);
    this.out = new Uint8ClampedArray(4 * px * px);
  }

  clear(): void {
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

  /** A thin line, after Wu: two pixels a step, each as much as the line is near its middle. */
  stroke(ax: number, ay: number, bx: number, by: number, share: number): void {
    const steep = Math.abs(by - ay) > Math.abs(bx - ax);
    let [u0, v0, u1, v1] = steep ? [ay, ax, by, bx] : [ax, ay, bx, by];
    if (u1 < u0) [u0, v0, u1, v1] = [u1, v1, u0, v0];
    const { px, line } = this;
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
        // Neighbours share edges: the stronger line counts, not the sum.
        if (ink > (line[pixel] as number)) line[pixel] = ink;
      }
    }
  }

  /** The picture, good until the next tile. Where land overlaps, shares add up to too much and are scaled back. */
  finish(outline: Ink): Uint8ClampedArray<ArrayBuffer> {
    const { px, color, line, out } = this;
    out.fill(0);
    for (let pixel = 0, at = 0; pixel < px * px; pixel++, at += 4) {
      const sum = color[at + 3] as number;
      const ink = (line[pixel] as number) * outline[3];
      if (sum === 0 && ink === 0) continue;
      const fill = (sum > 1 ? 1 : sum) * (1 - ink);
      const share = fill + ink;
      const part = sum > 0 ? fill / sum / share : 0;
      const over = ink / share;
      out[at] = (color[at] as number) * part + outline[0] * over;
      out[at + 1] = (color[at + 1] as number) * part + outline[1] * over;
      out[at + 2] = (color[at + 2] as number) * part + outline[2] * over;
      out[at + 3] = 255 * share;
    }
    return out;
  }
}
