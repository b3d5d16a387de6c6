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

/** What a few spots looked like, frame by frame. Nobody waits for the graphics until all is over. */
export class SpotFilm {
  private readonly frames: Frame[] = [];
  private readonly gl: WebGL2RenderingContext;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly spots: readonly Spot[],
  ) {
    this.gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
  }

  get length(): number {
    return this.frames.length;
  }

  /** What is drawn now. Copied within the graphics, all in one go: many small pieces cost more. */
  shoot(): void {
    const { gl, canvas } = this;
    const { width, height } = canvas;
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * width * height, gl.STREAM_READ);
    const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
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
    const { width, height } = canvas;
    const whole = new Uint8Array(4 * width * height);
    return this.frames.splice(0).map(({ fence, buffer, doneAt }) => {
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, whole);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      gl.deleteBuffer(buffer);
      gl.deleteSync(fence);
      const pixels = spots.flatMap(({ x, y }) => {
        // Lines lie from the bottom up.
        const from = 4 * ((height - 1 - y) * width + x);
        return [...whole.subarray(from, from + 4)];
      });
      return { doneAt: doneAt ?? performance.now(), pixels };
    });
  }
}
