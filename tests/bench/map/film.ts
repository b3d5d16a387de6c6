/** Of a canvas, from its left upper corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture extends Part {
  /** Line by line from the bottom. */
  readonly pixels: Uint8Array;
}

/** A frame that was drawn. What it looked like is still with the graphics. */
interface Frame {
  readonly at: number;
  readonly parts: readonly Part[];
  readonly buffer: WebGLBuffer;
}

const DRAWING = [
  'clear',
  'drawArrays',
  'drawElements',
  'drawArraysInstanced',
  'drawElementsInstanced',
  'drawRangeElements',
] as const;

let drawings = 0;
let isLeftOut = false;

/** What a page asks the graphics to draw is counted and not done: it then takes no time, as on a good card. */
export function leaveOutDrawing(isOut: boolean): void {
  isLeftOut = isOut;
}

/** Calls that drew something, since the page began. */
export function drawingsSoFar(): number {
  return drawings;
}

let onDrawn: (() => void) | null = null;
let isTold = false;

/** Tells of every frame in which something was drawn, when all of it is; null to hear no more. */
export function afterDrawing(listen: (() => void) | null): void {
  onDrawn = listen;
}

function noteDrawing(): void {
  drawings++;
  if (isTold || !onDrawn) return;
  isTold = true;
  queueMicrotask(() => {
    isTold = false;
    onDrawn?.();
  });
}

/** Canvases keep their picture between frames, and tell when something was drawn. To be called before there is one. */
export function watchDrawing(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function read(this: HTMLCanvasElement, kind, options) {
    return getContext.call(this, kind, { ...options, preserveDrawingBuffer: true });
  } as typeof getContext;
  for (const name of DRAWING) {
    const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
    Object.assign(WebGL2RenderingContext.prototype, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        noteDrawing();
        if (!isLeftOut) draw.apply(this, args);
      },
    });
  }
}

/**
 * Films a map without holding it up: of each frame parts are copied within the graphics, which nobody waits for. Only
 * when the map rests are they fetched and looked at; fetching waits for the graphics, a tenth of a second at a time.
 */
export class Film {
  private readonly frames: Frame[] = [];
  private seen = drawings;
  private lastDrawn = performance.now();

  /** After everything of a frame has been done. */
  shoot(canvas: HTMLCanvasElement | null, partsOf: (canvas: HTMLCanvasElement) => Part[]): void {
    if (!canvas || drawings === this.seen || !isShown(canvas)) return;
    this.seen = drawings;
    const at = performance.now();
    this.lastDrawn = at;
    const parts = partsOf(canvas);
    this.frames.push({ at, parts, buffer: copyParts(contextOf(canvas), canvas, parts) });
  }

  /** Frames nobody has looked at yet. */
  get length(): number {
    return this.frames.length;
  }

  /** How long nothing new was drawn. */
  get restedMs(): number {
    return performance.now() - this.lastDrawn;
  }

  /** The time of the earliest frame that is right, or null. Those that are not are forgotten. */
  develop(canvas: HTMLCanvasElement, isRight: (parts: Picture[]) => boolean): number | null {
    const gl = contextOf(canvas);
    let found: number | null = null;
    for (const { at, parts, buffer } of this.frames.splice(0)) {
      if (found === null && isRight(fetchParts(gl, parts, buffer))) found = at;
      gl.deleteBuffer(buffer);
    }
    return found;
  }
}

/** All of a canvas as it is now. */
export function wholeOf(canvas: HTMLCanvasElement): Picture {
  const { width, height } = canvas;
  const parts = [{ x: 0, y: 0, width, height }];
  const gl = contextOf(canvas);
  const buffer = copyParts(gl, canvas, parts);
  const [whole] = fetchParts(gl, parts, buffer);
  gl.deleteBuffer(buffer);
  return whole as Picture;
}

function isShown(canvas: HTMLCanvasElement): boolean {
  return canvas.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext {
  return canvas.getContext('webgl2') as WebGL2RenderingContext;
}

function copyParts(
  gl: WebGL2RenderingContext,
  { height: tall }: HTMLCanvasElement,
  parts: readonly Part[],
): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, sizeOf(parts), gl.STREAM_READ);
  const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  let at = 0;
  for (const { x, y, width, height } of parts) {
    gl.readPixels(x, tall - y - height, width, height, gl.RGBA, gl.UNSIGNED_BYTE, at);
    at += 4 * width * height;
  }
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  return buffer;
}

function fetchParts(
  gl: WebGL2RenderingContext,
  parts: readonly Part[],
  buffer: WebGLBuffer,
): Picture[] {
  const pixels = new Uint8Array(sizeOf(parts));
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at += 4 * part.width * part.height;
    return { ...part, pixels: pixels.subarray(from, at) };
  });
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { width, height }) => sum + 4 * width * height, 0);
}
