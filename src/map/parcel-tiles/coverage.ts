/**
 * How much of each pixel a polygon covers, exactly: every edge adds what it cuts off to its right, and a running sum
 * along each row turns that into areas. Rings of either direction add and take away, so holes need nothing special.
 */
export class Coverage {
  width = 0;
  height = 0;
  /** Differences along each row; their running sum is the share covered, below nothing for the other direction. */
  sums = new Float32Array(1 << 12);

  /** Begins a field of so many pixels. */
  reset(width: number, height: number): void {
    // More on the right: an edge in the last column spills over.
    this.width = width + 2;
    this.height = height;
    const size = this.width * height;
    if (size > this.sums.length) this.sums = new Float32Array(2 * size);
    else this.sums.fill(0, 0, size);
  }

  /** An edge within the field. */
  edge(ax: number, ay: number, bx: number, by: number): void {
    if (ay === by) return;
    if (ay < by) this.fall(ax, ay, bx, by, 1);
    else this.fall(bx, by, ax, ay, -1);
  }

  private fall(x0: number, y0: number, x1: number, y1: number, sign: number): void {
    const slope = (x1 - x0) / (y1 - y0);
    const last = Math.min(this.height, Math.ceil(y1));
    let x = x0;
    for (let y = Math.floor(y0); y < last; y++) {
      const part = (y + 1 < y1 ? y + 1 : y1) - (y > y0 ? y : y0);
      const next = x + slope * part;
      if (x < next) this.cut(y * this.width, x, next, part * sign);
      else this.cut(y * this.width, next, x, part * sign);
      x = next;
    }
  }

  /** One row's part of an edge, from x0 to x1, `amount` high: shared out to the pixels it runs through. */
  private cut(row: number, x0: number, x1: number, amount: number): void {
    const { sums } = this;
    const first = Math.floor(x0);
    const end = Math.ceil(x1);
    if (end <= first + 1) {
      const middle = (x0 + x1) / 2 - first;
      sums[row + first] = (sums[row + first] as number) + amount * (1 - middle);
      sums[row + first + 1] = (sums[row + first + 1] as number) + amount * middle;
      return;
    }
    const perPixel = amount / (x1 - x0);
    let before = 0;
    for (let x = first; x < end; x++) {
      const from = x0 > x ? x0 : x;
      const to = x1 < x + 1 ? x1 : x + 1;
      // To the right of what lies left of this pixel, and of what lies in it.
      const right = perPixel * (from - x0 + (to - from) * (x + 1 - (from + to) / 2));
      sums[row + x] = (sums[row + x] as number) + right - before;
      before = right;
    }
    sums[row + end] = (sums[row + end] as number) + amount - before;
  }
}
