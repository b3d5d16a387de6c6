import { geodesicAreaM2 } from '../geo/geodesic-area';
import { unpackPolygons } from '../geo/geometry';
import { labelPoint } from '../geo/label-point';
import { intersectGeometries } from '../geo/overlay/overlay';
import { type EdgeList, fillEdges, newEdgeList } from './edge-list';
import { commonBox, type NearPlane, type Outline, planeAbout, toDegrees } from './outline';
import type { Place } from './place';
import { sweepSlabs } from './sweep-slabs';

/** The land two outlines share. */
export interface Overlap {
  readonly m2: number;
  /** 2A/P: how wide it is on average. */
  readonly widthM: number;
  /** Within it, where it is broadest. */
  readonly place: Place;
}

/** More edges than this in the common band, and the general overlay is faster. */
const MOST_EDGES = 600;

const edgesA: EdgeList = newEdgeList();
const edgesB: EdgeList = newEdgeList();

/**
 * How much land two sound outlines share; null where it is not more than `leastM2`. Measured on a plane about the
 * place where they meet: within 1e-5 of the ellipsoidal area.
 */
export function overlapOfPair(a: Outline, b: Outline, leastM2: number): Overlap | null {
  const box = commonBox(a.box, b.box);
  if (!(box.east > box.west && box.north > box.south)) return null;
  const plane = planeAbout(box);
  const halfWide = ((box.east - box.west) / 2) * plane.scale.lon;
  const halfHigh = ((box.north - box.south) / 2) * plane.scale.lat;
  if (4 * halfWide * halfHigh <= leastM2) return null;
  // Edges to the left of the common box still tell what is inside; those beyond its right do not.
  const band = {
    left: Number.NEGATIVE_INFINITY,
    right: halfWide + 1,
    bottom: -halfHigh,
    top: halfHigh,
  };
  fillEdges(edgesA, a, plane, band);
  fillEdges(edgesB, b, plane, band);
  if (edgesA.count + edgesB.count > MOST_EDGES) return byOverlay(a, b, plane, leastM2);
  const swept = sweepSlabs(edgesA, edgesB, band);
  if (!(swept.m2 > leastM2)) return null;
  const place = toDegrees(plane, swept.x, swept.y);
  return { m2: swept.m2, widthM: (2 * swept.m2) / swept.aroundM, place };
}

function byOverlay(a: Outline, b: Outline, plane: NearPlane, leastM2: number): Overlap | null {
  const common = intersectGeometries(a.geometry, b.geometry);
  const m2 = geodesicAreaM2(common);
  const place = m2 > leastM2 ? labelPoint(common) : null;
  if (!place) return null;
  let aroundM = 0;
  for (const ring of unpackPolygons(common).flat()) {
    ring.forEach(([lon, lat], i) => {
      const [nextLon, nextLat] = ring[(i + 1) % ring.length] ?? [lon, lat];
      aroundM += Math.hypot((nextLon - lon) * plane.scale.lon, (nextLat - lat) * plane.scale.lat);
    });
  }
  return { m2, widthM: (2 * m2) / aroundM, place };
}
