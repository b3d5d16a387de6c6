import { gridCrs } from '../core/geo/crs/crs';
import { type Position, project } from '../core/geo/crs/project';

/** How a place reads in the district's own grid. */
export type ToGrid = (place: Position) => Position | null;

/** The 3° grid with the zone number in front, as the certificates print it. */
export function gridOfZone(zone: number): ToGrid {
  const crs = gridCrs(zone, 3, true);
  return (place) => {
    if (!crs) return null;
    const point = project(crs, place);
    return point.every(Number.isFinite) ? point : null;
  };
}

/** Longitude and latitude, six decimals: a tenth of a metre. */
export function degreesText([lon, lat]: Position): string {
  const east = `${lon < 0 ? '西经' : '东经'} ${Math.abs(lon).toFixed(6)}°`;
  const north = `${lat < 0 ? '南纬' : '北纬'} ${Math.abs(lat).toFixed(6)}°`;
  return `${east}  ${north}`;
}

/** Surveyors write X to the north and Y to the east. */
export function gridText([east, north]: Position): string {
  return `X ${north.toFixed(1)}  Y ${east.toFixed(1)}`;
}
