import { gridCrs } from '../core/geo/crs/crs';
import { project } from '../core/geo/crs/project';
import type { ToGrid } from './place';

/** The 3° grid with the zone number in front, as the certificates print it. */
export function gridOfZone(zone: number): ToGrid {
  const crs = gridCrs(zone, 3, true);
  return (place) => {
    if (!crs) return null;
    const point = project(crs, place);
    return point.every(Number.isFinite) ? point : null;
  };
}
