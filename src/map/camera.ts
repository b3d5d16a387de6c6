import { sampleDistricts } from '../app/sample-districts';
import type { Camera } from '../app/session';
import { type Box, boxesMeet, boxHolds, growBox } from '../core/geo/box';
import type { Engine } from './engine-contract';

/** Before anything is known: the whole country. */
export const COUNTRY: Camera = { lon: 104.5, lat: 35.5, zoom: 3.6 };

/** Where a district lies that has no land yet; of one the basemap does not know, the country. */
export function homeOf(districtCode: string | undefined): Camera {
  return sampleDistricts.find(({ code }) => code === districtCode)?.home ?? COUNTRY;
}

export function sameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lon - b.lon) < 1e-6 &&
    Math.abs(a.lat - b.lat) < 1e-6 &&
    Math.abs(a.zoom - b.zoom) < 0.005
  );
}

/** As exact as a screen can show and no more: it ends up in an address people copy. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  return { lon: round(lon, 1e6), lat: round(lat, 1e6), zoom: round(zoom, 100) };
}

/** Land smaller than this is in view but not seen. */
const LEAST_PX = 24;

/** Flies to a box unless its middle is already comfortably in view, and large enough to be seen. */
export function bringIntoView(engine: Engine, box: Box): void {
  const view = engine.view();
  if (isInView(engine, box) && longSidePx(engine, box) >= LEAST_PX) return;
  // Around the box, so that one sees where it lies rather than the parcel alone.
  engine.fit(boxesMeet(view, box) ? box : growBox(box, 1.5), { animate: true, quiet: false });
}

/** Whether the middle of the box is in view, and not just at the edge. */
function isInView(engine: Engine, box: Box): boolean {
  return boxHolds(growBox(engine.view(), -0.04), growBox(box, -0.5));
}

/** Whether all of the box is in view; of a box larger than the view, its middle. */
export function isWhollyInView(engine: Engine, box: Box): boolean {
  const view = engine.view();
  const fits =
    box.east - box.west < view.east - view.west && box.north - box.south < view.north - view.south;
  return fits ? boxHolds(view, box) : isInView(engine, box);
}

function longSidePx(engine: Engine, box: Box): number {
  const view = engine.view();
  const [width, height] = engine.size();
  const acrossPx = ((box.east - box.west) / (view.east - view.west)) * width;
  const upPx = ((box.north - box.south) / (view.north - view.south)) * height;
  return Math.max(acrossPx, upPx);
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
