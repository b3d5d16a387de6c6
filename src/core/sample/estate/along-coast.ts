import { type Geometry, unpackPolygons } from '../../geo/geometry';
import { distanceM, type LocalPlane, type Point } from '../land/local-plane';

const STRETCH_M = 800;

/** The vertices of a coast, metres. */
export function shorePoints(coast: readonly Geometry[], plane: LocalPlane): Point[] {
  return coast
    .flatMap(unpackPolygons)
    .flatMap(([outer]) => outer ?? [])
    .map(([lon, lat]) => plane.toMetres(lon, lat));
}

/** The heading of the shore nearest to a place, over some hundred metres, and where the shore is. */
export function shoreNear(
  shore: readonly Point[],
  at: Point,
): { readonly heading: number; readonly at: Point } | null {
  let nearest = shore[0];
  for (const point of shore) {
    if (nearest && distanceM(point, at) < distanceM(nearest, at)) nearest = point;
  }
  if (!nearest) return null;
  const from = nearest;
  const stretch = shore.filter((point) => distanceM(point, from) < STRETCH_M);
  const mean = (axis: 0 | 1) =>
    stretch.reduce((sum, point) => sum + point[axis], 0) / stretch.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of stretch) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const heading = Math.round((Math.atan2(2 * xy, xx - yy) * 90) / Math.PI);
  return { heading, at: [mx, my] };
}
