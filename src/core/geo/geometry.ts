/**
 * A polygon or multipolygon, packed flat. Longitude and latitude in degrees, CGCS2000 (EPSG:4490).
 *
 * `coords` interleaves lon, lat. `rings[i]` is the vertex index one past the end of ring i;
 * `polygons[j]` is the ring index one past the end of polygon j, whose first ring is the outer one
 * and whose others are holes. Rings are open: the first vertex is not repeated at the end.
 * Winding is free; whoever needs a sign takes it from the role of the ring.
 */
export interface Geometry {
  readonly coords: Float64Array;
  readonly rings: readonly number[];
  readonly polygons: readonly number[];
}

/** An open ring as points, the form in which people and files hand rings over. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** Packs polygons given as lists of rings (outer first). A repeated closing vertex is dropped. */
export function packPolygons(polygons: readonly (readonly Ring[])[]): Geometry {
  const flat: number[] = [];
  const rings: number[] = [];
  const ends: number[] = [];
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const open = withoutClosingPoint(ring);
      for (const [x, y] of open) flat.push(x, y);
      rings.push(flat.length / 2);
    }
    ends.push(rings.length);
  }
  return { coords: new Float64Array(flat), rings, polygons: ends };
}

/** The inverse of `packPolygons`; rings stay open. */
export function unpackPolygons(geometry: Geometry): Ring[][] {
  const polygons: Ring[][] = [];
  let ring = 0;
  for (const end of geometry.polygons) {
    const polygon: Ring[] = [];
    for (; ring < end; ring++) polygon.push(ringPoints(geometry, ring));
    polygons.push(polygon);
  }
  return polygons;
}

/** The vertices of one ring. */
export function ringPoints(geometry: Geometry, ring: number): Ring {
  const points: [number, number][] = [];
  const from = ringStart(geometry, ring);
  const to = geometry.rings[ring] ?? from;
  for (let v = from; v < to; v++) {
    points.push([geometry.coords[2 * v] as number, geometry.coords[2 * v + 1] as number]);
  }
  return points;
}

/** The vertex index at which a ring begins. */
export function ringStart(geometry: Geometry, ring: number): number {
  return ring === 0 ? 0 : (geometry.rings[ring - 1] as number);
}

function withoutClosingPoint(ring: Ring): Ring {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1]) {
    return ring.slice(0, -1);
  }
  return ring;
}
