import type { Box } from '../geo/box';

/** The map the box is to be seen on. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the width, what the legend covers at the left. */
  readonly coveredPx: number;
}

interface View {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Zoom 0 of the map shows the world in one tile of this many pixels. */
const WORLD_PX = 512;
const MOST_ZOOM = 17;
/** The part of what is free that a box may take: it is looked at with what lies around it. */
const FILL = 0.75;

/** The view with all of a box in sight, beside what covers the map. */
export function viewOfBox({ west, south, east, north }: Box, map: Frame): View {
  const lat = (south + north) / 2;
  // Of a degree of latitude the map makes more the further north it lies.
  const up = (north - south) / Math.cos((lat * Math.PI) / 180);
  const pxPerDegree = Math.min(
    ((map.widthPx - map.coveredPx) * FILL) / (east - west),
    (map.heightPx * FILL) / up,
  );
  const fitting = Math.min(Math.log2((pxPerDegree * 360) / WORLD_PX), MOST_ZOOM);
  const zoom = Math.max(0, Math.floor(fitting * 100) / 100);
  const aside = ((map.coveredPx / 2) * 360) / (WORLD_PX * 2 ** zoom);
  return { lon: (west + east) / 2 - aside, lat, zoom };
}
