import proj4 from 'proj4';
import type { Geometry } from '../geometry';
import type { Crs } from './crs';

export type Position = readonly [x: number, y: number];

const GEOGRAPHIC = '+proj=longlat +ellps=GRS80 +no_defs';
interface Converter {
  forward(position: number[]): number[];
  inverse(position: number[]): number[];
}

const converters = new Map<number, Converter>();

/** A grid of our own ellipsoid, without the shift of datum that proj4 looks for at every vertex. */
interface GridProjection {
  inverse(at: { readonly x: number; readonly y: number }): {
    readonly x: number;
    readonly y: number;
  };
}

const grids = new Map<number, GridProjection>();
/** As proj4 has it, to the last digit. */
const DEGREES = 57.29577951308232;

/** From CGCS2000 degrees to a system's own coordinates, easting first whatever EPSG's axis order. */
export function project(crs: Crs, [lon, lat]: Position): Position {
  if (crs.kind === 'geographic') return [lon, lat];
  const [x, y] = converter(crs).forward([lon, lat]);
  return [x as number, y as number];
}

/** From a system's own coordinates (easting, northing) to CGCS2000 degrees. */
export function unproject(crs: Crs, [x, y]: Position): Position {
  if (crs.kind === 'geographic') return [x, y];
  // The figures themselves pass through; what is no figure is proj4's to refuse.
  if (crs.kind === 'gauss-kruger' && Number.isFinite(x) && Number.isFinite(y)) {
    const at = grid(crs).inverse({ x, y });
    return [at.x * DEGREES, at.y * DEGREES];
  }
  const [lon, lat] = converter(crs).inverse([x, y]);
  return [lon as number, lat as number];
}

/** The same polygon in a system's own coordinates. */
export function projectGeometry(crs: Crs, geometry: Geometry): Geometry {
  return mapPositions(geometry, (position) => project(crs, position));
}

export function unprojectGeometry(crs: Crs, geometry: Geometry): Geometry {
  return mapPositions(geometry, (position) => unproject(crs, position));
}

/** Rings and parts stay as they are; every vertex is moved. */
function mapPositions(geometry: Geometry, move: (position: Position) => Position): Geometry {
  const coords = new Float64Array(geometry.coords.length);
  for (let i = 0; i < coords.length; i += 2) {
    const moved = move([geometry.coords[i] as number, geometry.coords[i + 1] as number]);
    coords[i] = moved[0];
    coords[i + 1] = moved[1];
  }
  return { coords, rings: geometry.rings, polygons: geometry.polygons };
}

function grid(crs: Crs): GridProjection {
  const known = grids.get(crs.epsg);
  if (known) return known;
  const made = proj4.Proj(crs.proj4) as unknown as GridProjection;
  grids.set(crs.epsg, made);
  return made;
}

/** Parsing a definition costs more than many points; it is done once. */
function converter(crs: Crs): Converter {
  const known = converters.get(crs.epsg);
  if (known) return known;
  const made: Converter = proj4(GEOGRAPHIC, crs.proj4);
  converters.set(crs.epsg, made);
  return made;
}
