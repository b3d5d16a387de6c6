import type { Position } from '../core/geo/crs/project';

/** How a place reads in the district's own grid. */
export type ToGrid = (place: Position) => Position | null;

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
