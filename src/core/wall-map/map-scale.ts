import type { Box } from '../geo/box';
import { E2, RADIANS, SEMI_MAJOR_M } from '../geo/ellipsoid';
import { type PaperSize, STYLE_PIXEL_M, stylePixelsOf } from './paper';

/** The map is drawn in Web Mercator, a square from 0 to 1 both ways, this many pixels wide at zoom 0. */
export const WORLD_PX = 512;

export interface Middle {
  readonly lon: number;
  readonly lat: number;
}

/** Scales people ask for by name, the large ones first. */
export const commonScales = [
  500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 200_000,
] as const;

/** Land larger than the frame must keep this much of it free, for lines along its edge. */
const FIT_SHARE = 0.96;
/** A single parcel is not drawn larger than this. */
const LARGEST_FIT = 500;

export function toWorld(lon: number, lat: number): readonly [x: number, y: number] {
  const sine = Math.sin(lat * RADIANS);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function fromWorld(x: number, y: number): Middle {
  const lat = Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;
  return { lon: (x - 0.5) * 360, lat };
}

/**
 * The scale's denominator at a latitude, measured eastwards on the ellipsoid: Web Mercator draws every latitude to a
 * scale of its own, so one is all that can be true on a sheet.
 */
export function scaleOf(zoom: number, lat: number): number {
  return parallelM(lat) / (WORLD_PX * 2 ** zoom) / STYLE_PIXEL_M;
}

export function zoomOfScale(scale: number, lat: number): number {
  return Math.log2(parallelM(lat) / (WORLD_PX * scale * STYLE_PIXEL_M));
}

/** Where a box lies wholly in a frame, as large as may be. */
export function fitBox(
  box: Box,
  frame: PaperSize,
): { readonly middle: Middle; readonly zoom: number } {
  const [left, top] = toWorld(box.west, box.north);
  const [right, bottom] = toWorld(box.east, box.south);
  const middle = fromWorld((left + right) / 2, (top + bottom) / 2);
  const across = stylePixelsOf(frame.widthMm) / Math.max(right - left, 1e-9);
  const down = stylePixelsOf(frame.heightMm) / Math.max(bottom - top, 1e-9);
  const zoom = Math.log2((Math.min(across, down) * FIT_SHARE) / WORLD_PX);
  return { middle, zoom: Math.min(zoom, zoomOfScale(LARGEST_FIT, middle.lat)) };
}

/** What a frame shows. */
export function boxAround({ lon, lat }: Middle, zoom: number, frame: PaperSize): Box {
  const [x, y] = toWorld(lon, lat);
  const perPx = 1 / (WORLD_PX * 2 ** zoom);
  const dx = (stylePixelsOf(frame.widthMm) / 2) * perPx;
  const dy = (stylePixelsOf(frame.heightMm) / 2) * perPx;
  const [from, to] = [fromWorld(x - dx, y - dy), fromWorld(x + dx, y + dy)];
  return { west: from.lon, north: from.lat, east: to.lon, south: to.lat };
}

/** Length of a parallel on the ellipsoid. */
function parallelM(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const radius = SEMI_MAJOR_M / Math.sqrt(1 - E2 * sine * sine);
  return 2 * Math.PI * radius * Math.cos(lat * RADIANS);
}
