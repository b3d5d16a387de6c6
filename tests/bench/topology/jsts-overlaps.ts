import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import STRtree from 'jsts/org/locationtech/jts/index/strtree/STRtree.js';
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js';
import type { LandToCheck } from '../../../src/core/quality/land-to-check';

/** Metres to a degree where the land of the bench lies. */
const METRES = { lon: 96_470, lat: 110_860 } as const;

export interface JstsOverlaps {
  readonly ms: number;
  /** Parcels that share more than a square metre with another, and how much at most. */
  readonly most: ReadonlyMap<string, number>;
}

/** Overlaps as they are usually found: a tree of boxes, then the intersection of every pair whose boxes meet. */
export function overlapsByJsts(land: readonly LandToCheck[]): JstsOverlaps {
  const factory = new GeometryFactory();
  const start = performance.now();
  const polygons = land.map(({ geometry }) => {
    const coords = geometry?.coords ?? new Float64Array();
    const ring = Array.from(
      { length: coords.length / 2 },
      (_, i) =>
        new Coordinate(
          (coords[2 * i] as number) * METRES.lon,
          (coords[2 * i + 1] as number) * METRES.lat,
        ),
    );
    if (ring[0]) ring.push(ring[0]);
    return factory.createPolygon(factory.createLinearRing(ring));
  });
  const tree = new STRtree();
  for (const [at, polygon] of polygons.entries()) tree.insert(polygon.getEnvelopeInternal(), at);
  const most = new Map<string, number>();
  const told = (at: number, m2: number) => {
    const id = land[at]?.id ?? '';
    most.set(id, Math.max(m2, most.get(id) ?? 0));
  };
  for (const [at, polygon] of polygons.entries()) {
    for (const other of tree.query(polygon.getEnvelopeInternal()).toArray() as number[]) {
      if (other <= at) continue;
      const m2 = SnapIfNeededOverlayOp.intersection(polygon, polygons[other]).getArea();
      if (m2 <= 0) continue;
      told(at, m2);
      told(other, m2);
    }
  }
  return { ms: performance.now() - start, most };
}
