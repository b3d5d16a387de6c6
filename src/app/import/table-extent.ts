import { type Box, joinBoxes } from '../../core/geo/box';
import { unproject } from '../../core/geo/crs/project';
import { cameraOfBox } from '../camera-of-box';
import { useSession } from '../session';
import type { ImportTable } from './import-store';
import { shapeRange } from './table-of';

/** Where the outlines of a table lie as they are read now, from the corners of its figures; null where nowhere. */
export function extentOf({ table, crs }: Pick<ImportTable, 'table' | 'crs'>): Box | null {
  const range = crs?.reading && shapeRange(table);
  if (!range || !crs?.reading) return null;
  const { crs: system, swapped } = crs.reading;
  const corners = range.first.flatMap((a) =>
    range.second.map((b) => unproject(system, swapped ? [b, a] : [a, b])),
  );
  if (!corners.flat().every(Number.isFinite)) return null;
  return joinBoxes(corners.map(([lon, lat]) => ({ west: lon, east: lon, south: lat, north: lat })));
}

/** Takes the map there, so that a person sees whether this is the place. */
export function showExtent(box: Box): void {
  const map = document.querySelector('.mutu-map-host');
  const widthPx = map?.clientWidth || window.innerWidth;
  const heightPx = map?.clientHeight || window.innerHeight;
  if (!isOnEarth(box)) return;
  useSession.setState({ camera: cameraOfBox(box, { widthPx, heightPx }) });
}

function isOnEarth({ west, east, south, north }: Box): boolean {
  return west >= -180 && east <= 180 && south >= -85 && north <= 85;
}
