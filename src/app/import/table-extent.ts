import { type Box, joinBoxes } from '../../core/geo/box';
import { placer } from '../../core/import/place-shapes';
import { boxOfCamera, cameraOfBox, type Frame } from '../camera-of-box';
import { useSession } from '../session';
import type { ImportTable } from './import-store';
import { shapeRange } from './measure-shapes';

/** Where the outlines of a table lie as they are read now, from the corners of its figures; null where nowhere. */
export function extentOf({ table, crs }: Pick<ImportTable, 'table' | 'crs'>): Box | null {
  const range = crs?.reading && shapeRange(table);
  if (!range || !crs?.reading) return null;
  const place = placer(crs.reading, crs.shift);
  const corners = range.first.flatMap((x) => range.second.map((y) => place(x, y)));
  if (!corners.flat().every(Number.isFinite)) return null;
  return joinBoxes(corners.map(([lon, lat]) => ({ west: lon, east: lon, south: lat, north: lat })));
}

/** The toolbar with the filter lies over the top of a map that is high enough for both, as src/map/fit-padding has it. */
const TOOLBAR_PX = 96;
const LEAST_HEIGHT_PX = 420;

/** Takes the map there, so that a person sees whether this is the place. */
export function showExtent(box: Box): void {
  if (!isOnEarth(box)) return;
  const frame = mapFrame();
  const coveredTopPx = frame.heightPx >= LEAST_HEIGHT_PX ? TOOLBAR_PX : 0;
  useSession.setState({ camera: cameraOfBox(box, { ...frame, coveredTopPx }) });
}

/** The part of the ground that is looked at; null while nobody has moved the map. */
export function viewBox(): Box | null {
  const { camera } = useSession.getState();
  return camera && boxOfCamera(camera, mapFrame());
}

function mapFrame(): Frame {
  const map = document.querySelector('.mutu-map-host');
  return {
    widthPx: map?.clientWidth || window.innerWidth,
    heightPx: map?.clientHeight || window.innerHeight,
  };
}

function isOnEarth({ west, east, south, north }: Box): boolean {
  return west >= -180 && east <= 180 && south >= -85 && north <= 85;
}
