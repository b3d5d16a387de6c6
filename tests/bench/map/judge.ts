import type { Camera } from '../../../src/app/session';
import type { Shape } from '../../../src/core/parcel/parcel';
import { centreOf, isInner } from './land';

/** Where a parcel must have which colour. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

/** Of the canvas, from its left upper corner. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Picture extends Part {
  /** Line by line from the bottom. */
  readonly pixels: Uint8Array;
}

const ACROSS = 6;
const DOWN = 4;
const PATCH = 48;
const TOLERANCE = 36;
/** So much of the screen is not judged: a parcel half out of it may have its centre under the edge. */
const RIM = 3;

/** Visible parcels and where their centres lie on a screen of this size. */
export function spotsOf(
  shapes: readonly Shape[],
  camera: Camera,
  width: number,
  height: number,
): Spot[] {
  const scale = 512 * 2 ** camera.zoom;
  const x0 = mercatorX(camera.lon) * scale - width / 2;
  const y0 = mercatorY(camera.lat) * scale - height / 2;
  const spots: Spot[] = [];
  shapes.forEach(({ geometry }, row) => {
    if (camera.zoom < 14 && !isInner(row)) return;
    const [lon, lat] = centreOf(geometry);
    const x = Math.floor(mercatorX(lon) * scale - x0);
    const y = Math.floor(mercatorY(lat) * scale - y0);
    if (x < RIM || y < RIM || x >= width - RIM || y >= height - RIM) return;
    spots.push({ x, y, row });
  });
  return spots;
}

/** A canvas is read between frames. To be called before there is one. */
export function keepPicture(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function read(this: HTMLCanvasElement, kind, options) {
    return getContext.call(this, kind, { ...options, preserveDrawingBuffer: true });
  } as typeof getContext;
}

export function canvas(): HTMLCanvasElement | null {
  return document.querySelector('canvas');
}

/**
 * The time of this frame if in it all spots but one in a thousand show their colour, or null. Reading all of a frame
 * holds up the drawing of the next. So patches are read that touch every tile, and only when they are right, all of it.
 */
export async function coloredAt(
  canvas: HTMLCanvasElement,
  spots: readonly Spot[],
  colorOf: (row: number) => string,
): Promise<number | null> {
  const now = performance.now();
  const patches = await readParts(canvas, patchesOf(canvas));
  if (patches.some((patch) => wrongSpots(patch, spots, colorOf) > 0)) return null;
  const { width, height } = canvas;
  const [whole] = await readParts(canvas, [{ x: 0, y: 0, width, height }]);
  return whole && wrongSpots(whole, spots, colorOf) <= spots.length / 1000 ? now : null;
}

function patchesOf({ width, height }: HTMLCanvasElement): Part[] {
  return Array.from({ length: ACROSS * DOWN }, (_, i) => ({
    x: Math.round((((i % ACROSS) + 0.5) * width) / ACROSS - PATCH / 2),
    y: Math.round(((Math.floor(i / ACROSS) + 0.5) * height) / DOWN - PATCH / 2),
    width: PATCH,
    height: PATCH,
  }));
}

function wrongSpots(
  { x: left, y: top, width, height, pixels }: Picture,
  spots: readonly Spot[],
  colorOf: (row: number) => string,
): number {
  let wrong = 0;
  for (const { x, y, row } of spots) {
    const [column, line] = [x - left, y - top];
    if (column < 0 || line < 0 || column >= width || line >= height) continue;
    const at = 4 * ((height - 1 - line) * width + column);
    const wanted = Number.parseInt(colorOf(row).slice(1), 16);
    const off = Math.max(
      Math.abs((pixels[at] as number) - ((wanted >> 16) & 255)),
      Math.abs((pixels[at + 1] as number) - ((wanted >> 8) & 255)),
      Math.abs((pixels[at + 2] as number) - (wanted & 255)),
    );
    if (off > TOLERANCE) wrong++;
  }
  return wrong;
}

/** Of the frame just drawn. Waiting for the graphics must not hold up the page, which may be at work on the next one. */
async function readParts(canvas: HTMLCanvasElement, parts: readonly Part[]): Promise<Picture[]> {
  const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
  const pixels = new Uint8Array(parts.reduce((sum, part) => sum + 4 * part.width * part.height, 0));
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, pixels.length, gl.STREAM_READ);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  let at = 0;
  const pictures = parts.map((part) => {
    const { x, y, width, height } = part;
    const from = at;
    at += 4 * width * height;
    gl.readPixels(x, canvas.height - y - height, width, height, gl.RGBA, gl.UNSIGNED_BYTE, from);
    return { ...part, pixels: pixels.subarray(from, at) };
  });
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  const drawn = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) as WebGLSync;
  gl.flush();
  while (gl.getSyncParameter(drawn, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((resolve) => setTimeout(resolve, 5));
  gl.deleteSync(drawn);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  gl.deleteBuffer(buffer);
  return pictures;
}

function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

function mercatorY(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}
