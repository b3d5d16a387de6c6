import type { Part } from './film';
import type { Spot } from './judge';

/** A frame that was drawn; what it looked like is still with the graphics. */
interface Frame {
  readonly fence: WebGLSync;
  readonly buffer: WebGLBuffer;
  /** When the graphics were found to be done with it. */
  doneAt: number | null;
}

export interface Developed {
  readonly doneAt: number;
  /** Four bytes a spot. */
  readonly pixels: readonly number[];
}

/** What a few spots looked like, frame by frame; no more than what lies around them. Nobody waits for the graphics until all is over. */
export class SpotFilm {
  private readonly frames: Frame[] = [];
  private readonly gl: WebGL2RenderingContext;
  /** As the graphics count: from the left lower corner. */
  private readonly box: Part;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly spots: readonly Spot[],
  ) {
    this.gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), canvas.height - 1 - Math.max(...ys)];
    const width = Math.max(...xs) - x + 1;
    this.box = { x, y, width, height: canvas.height - Math.min(...ys) - y };
  }

  get length(): number {
    return this.frames.length;
  }

  /** What is drawn now. Copied within the graphics, all in one go: many small pieces cost more. */
  shoot(): void {
    const { gl } = this;
    const { x, y, width, height } = this.box;
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * width * height, gl.STREAM_READ);
    const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) as WebGLSync;
    this.frames.push({ fence, buffer, doneAt: null });
    gl.flush();
  }

  /** Notes which frames are done by now; true when all are. */
  watch(): boolean {
    const { gl, frames } = this;
    for (const frame of frames) {
      if (frame.doneAt !== null) continue;
      if (gl.getSyncParameter(frame.fence, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
      frame.doneAt = performance.now();
    }
    return true;
  }

  develop(): Developed[] {
    const { gl, canvas, spots } = this;
    const { x: left, y: bottom, width, height } = this.box;
    const whole = new Uint8Array(4 * width * height);
    return this.frames.splice(0).map(({ fence, buffer, doneAt }) => {
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, whole);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      gl.deleteBuffer(buffer);
      gl.deleteSync(fence);
      const pixels = spots.flatMap(({ x, y }) => {
        // Lines lie from the bottom up.
        const from = 4 * ((canvas.height - 1 - y - bottom) * width + x - left);
        return [...whole.subarray(from, from + 4)];
      });
      return { doneAt: doneAt ?? performance.now(), pixels };
    });
  }
}
