import type { Box } from '../core/geo/box';
import type { Camera } from './session';

/** Zoom 0 of the map shows the world in one tile of this many pixels. */
const WORLD_PX = 512;
const MOST_ZOOM = 17;
/** The part of the map the box may take: it is looked at with what lies around it. */
const FILL = 0.8;

/** The map the box is to be seen on. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the width, what is covered at the left. */
  readonly coveredPx?: number;
  /** Of the height, what is covered at the top. */
  readonly coveredTopPx?: number;
}

/** The view that shows all of a box on a map of this size, beside what covers it. */
export function cameraOfBox(box: Box, frame: Frame): Camera {
  const { widthPx, heightPx, coveredPx = 0, coveredTopPx = 0 } = frame;
  const [top, bottom] = [mercatorOf(box.north), mercatorOf(box.south)];
  const across = (box.east - box.west) / 360;
  const fitting = Math.min(
    Math.log2(((widthPx - coveredPx) * FILL) / (across * WORLD_PX)),
    Math.log2(((heightPx - coveredTopPx) * FILL) / ((bottom - top) * WORLD_PX)),
    MOST_ZOOM,
  );
  const zoom = Math.max(0, Math.floor(fitting * 100) / 100);
  const aside = ((coveredPx / 2) * 360) / (WORLD_PX * 2 ** zoom);
  const above = coveredTopPx / 2 / (WORLD_PX * 2 ** zoom);
  return {
    lon: round((box.west + box.east) / 2 - aside, 1e6),
    lat: round(latitudeOf((top + bottom) / 2 - above), 1e6),
    zoom,
  };
}

/** The inverse: what a view shows on a map of this size. */
export function boxOfCamera({ lon, lat, zoom }: Camera, { widthPx, heightPx }: Frame): Box {
  const world = WORLD_PX * 2 ** zoom;
  const across = ((widthPx / world) * 360) / 2;
  const middle = mercatorOf(lat);
  const half = heightPx / world / 2;
  return {
    west: lon - across,
    east: lon + across,
    south: latitudeOf(Math.min(1, middle + half)),
    north: latitudeOf(Math.max(0, middle - half)),
  };
}

/** 0 at the north end of the map, 1 at the south end. */
function mercatorOf(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latitudeOf(mercator: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * mercator))) * 180) / Math.PI;
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
