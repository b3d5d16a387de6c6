import type { Shape } from '../parcel/parcel';

/** Outlines of many parcels: names and ring counts as JSON text, coordinates as one number array. */
export interface PackedShapes {
  readonly header: string;
  readonly coords: Float64Array;
}

interface Header {
  readonly ids: readonly string[];
  readonly revs: readonly number[];
  readonly rings: readonly (readonly number[])[];
  readonly polygons: readonly (readonly number[])[];
}

export function packShapes(shapes: readonly Shape[]): PackedShapes {
  const header: Header = {
    ids: shapes.map((shape) => shape.id),
    revs: shapes.map((shape) => shape.rev),
    rings: shapes.map((shape) => shape.geometry.rings),
    polygons: shapes.map((shape) => shape.geometry.polygons),
  };
  const total = shapes.reduce((sum, shape) => sum + shape.geometry.coords.length, 0);
  const coords = new Float64Array(total);
  let at = 0;
  for (const { geometry } of shapes) {
    coords.set(geometry.coords, at);
    at += geometry.coords.length;
  }
  return { header: JSON.stringify(header), coords };
}

/** Coordinates of the shapes are views into `coords`; nothing is copied. */
export function unpackShapes(packed: PackedShapes): Shape[] {
  const { ids, revs, rings, polygons } = JSON.parse(packed.header) as Header;
  const { buffer, byteOffset } = packed.coords;
  let at = byteOffset;
  return ids.map((id, i) => {
    const ends = rings[i] as readonly number[];
    const length = 2 * (ends.at(-1) ?? 0);
    const coords = new Float64Array(buffer, at, length);
    at += coords.byteLength;
    const geometry = { coords, rings: ends, polygons: polygons[i] as readonly number[] };
    return { id, geometry, rev: revs[i] as number };
  });
}
