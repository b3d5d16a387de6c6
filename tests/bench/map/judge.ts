import type { Camera } from '../../../src/app/session';
import type { Shape } from '../../../src/core/parcel/parcel';
import type { Part, Picture } from './film';
import { centreOf, isInner } from './land';

/** Where a parcel must have which colour. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

/** The colour a row must have. */
export type ColorOf = (row: number) => string;

/** Patches all over the screen, so that every tile is touched. */
const ACROSS = 6;
const DOWN = 4;
const PATCH = 48;
/** So few spots are looked at one by one. */
const FEW = 20;
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

/** The parts of a canvas that are looked at in every frame: where something of each tile shows, or the few spots there are. */
export function partsToWatch(
  { width, height }: { readonly width: number; readonly height: number },
  spots: readonly Spot[],
): Part[] {
  if (spots.length <= FEW) return spots.map(({ x, y }) => ({ x, y, width: 1, height: 1 }));
  return Array.from({ length: ACROSS * DOWN }, (_, i) => ({
    x: Math.round((((i % ACROSS) + 0.5) * width) / ACROSS - PATCH / 2),
    y: Math.round(((Math.floor(i / ACROSS) + 0.5) * height) / DOWN - PATCH / 2),
    width: PATCH,
    height: PATCH,
  }));
}

/** Whether the parts watched show nothing wrong. */
export function partsAreRight(
  parts: readonly Picture[],
  spots: readonly Spot[],
  colorOf: ColorOf,
): boolean {
  return parts.every((part) => wrongSpots(part, spots, colorOf) === 0);
}

/** Whether all of the screen is right, but for one spot in a thousand. */
export function wholeIsRight(whole: Picture, spots: readonly Spot[], colorOf: ColorOf): boolean {
  return wrongSpots(whole, spots, colorOf) <= spots.length / 1000;
}

function wrongSpots(
  { x: left, y: top, width, height, pixels }: Picture,
  spots: readonly Spot[],
  colorOf: ColorOf,
): number {
  let wrong = 0;
  for (const { x, y, row } of spots) {
    const [column, line] = [x - left, y - top];
    if (column < 0 || line < 0 || column >= width || line >= height) continue;
    const at = 4 * ((height - 1 - line) * width + column);
    const wanted = Number.parseInt(colorOf(row).slice(1), 16);
    const own = pixels.subarray(at, at + 4);
    const [red, green, blue] = (own[3] === 0 ? pixelBehind(x, y) : null) ?? own;
    const off = Math.max(
      Math.abs((red as number) - ((wanted >> 16) & 255)),
      Math.abs((green as number) - ((wanted >> 8) & 255)),
      Math.abs((blue as number) - (wanted & 255)),
    );
    if (off > TOLERANCE) wrong++;
  }
  return wrong;
}

/** What shows where the map draws nothing: what stands still is a picture of its own. */
function pixelBehind(x: number, y: number): Uint8ClampedArray | null {
  const behind = document.querySelector<HTMLCanvasElement>('canvas.mutu-map-behind');
  return behind?.getContext('2d')?.getImageData(x, y, 1, 1).data ?? null;
}

function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

function mercatorY(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}
