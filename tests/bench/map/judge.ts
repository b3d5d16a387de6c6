import type { Camera } from '../../../src/app/session';
import type { Shape } from '../../../src/core/parcel/parcel';
import { centreOf, isInner } from './land';

/** Where a parcel must have which colour. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

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

/** How many spots do not show their colour yet. */
export function wrongSpots(
  canvas: HTMLCanvasElement,
  spots: readonly Spot[],
  colorOf: (row: number) => string,
): number {
  const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
  const pixels = new Uint8Array(4 * canvas.width * canvas.height);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  let wrong = 0;
  for (const { x, y, row } of spots) {
    const at = 4 * ((canvas.height - 1 - y) * canvas.width + x);
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

function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

function mercatorY(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}
