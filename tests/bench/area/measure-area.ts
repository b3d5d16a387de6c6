import geographiclib from 'geographiclib-geodesic';
import { FLATTENING, SEMI_MAJOR_M } from '../../../src/core/geo/ellipsoid';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import type { Geometry } from '../../../src/core/geo/geometry';
import type { Shape } from '../../../src/core/parcel/parcel';
import { scaledParcels } from '../../builders/many-parcels';

export interface AreaReport {
  readonly vertices: number;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  readonly largestDifference: number;
  /** Polygons on which the two differ by more than 1e-6 and by more than 0.01 m². */
  readonly disagreeing: number;
}

const ellipsoid = new geographiclib.Geodesic.Geodesic(SEMI_MAJOR_M, FLATTENING);

function peerAreaM2({ coords }: Geometry): number {
  const polygon = new geographiclib.PolygonArea.PolygonArea(ellipsoid);
  for (let i = 0; i < coords.length; i += 2) {
    polygon.AddPoint(coords[i + 1] as number, coords[i] as number);
  }
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

function measure(areaM2: (geometry: Geometry) => number, shapes: readonly Geometry[]) {
  const areas = new Float64Array(shapes.length);
  const start = performance.now();
  for (let i = 0; i < shapes.length; i++) areas[i] = areaM2(shapes[i] as Geometry);
  return { ms: performance.now() - start, areas };
}

function compareAreas(ours: Float64Array, peer: Float64Array) {
  let largestDifference = 0;
  let disagreeing = 0;
  for (const [i, expected] of peer.entries()) {
    const difference = Math.abs((ours[i] as number) - expected);
    largestDifference = Math.max(largestDifference, difference / expected);
    // Written so that a NaN counts as disagreeing.
    if (!(difference <= Math.max(0.01, expected * 1e-6))) disagreeing++;
  }
  return { largestDifference, disagreeing };
}

function report(polygons: number, rounds: number): AreaReport {
  const shapes = scaledParcels(polygons).flatMap(({ table, after }) =>
    table === 'shapes' && after ? [(after as Shape).geometry] : [],
  );
  const ours: number[] = [];
  const peer: number[] = [];
  let comparison = { largestDifference: 0, disagreeing: 0 };
  for (let round = 0; round < rounds; round++) {
    const own = measure(geodesicAreaM2, shapes);
    const other = measure(peerAreaM2, shapes);
    ours.push(own.ms);
    peer.push(other.ms);
    comparison = compareAreas(own.areas, other.areas);
  }
  const vertices = (shapes[0]?.coords.length ?? 0) / 2;
  return { vertices, ours, peer, ...comparison };
}

const [polygons, rounds] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(report(polygons ?? 0, rounds ?? 0)));
