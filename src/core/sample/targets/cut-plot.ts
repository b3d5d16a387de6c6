import { type Box, boxOf } from '../../geo/box';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { type Geometry, packPolygons, unpackPolygons } from '../../geo/geometry';
import { intersectGeometries } from '../../geo/overlay/overlay';
import { muFromM2 } from '../../quantity';
import { tidyDegrees } from '../land/local-plane';

/** A hair more than asked, so that what is counted is never more than the land. */
const SPARE = 1.0003;
const STEPS = 40;

/** The western end of a plot with so many mu, and the rest of it. */
export function cutPlot(plot: Geometry, mu: number): readonly [part: Geometry, rest: Geometry] {
  const box = boxOf(plot);
  if (!box) throw new Error('a plot without land cannot be cut');
  const { west, east } = box;
  let [low, high] = [west, east];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (muFromM2(geodesicAreaM2(between(plot, box, west, middle))) < mu * SPARE) low = middle;
    else high = middle;
  }
  const line = tidyDegrees(high);
  return [between(plot, box, west, line), between(plot, box, line, east)];
}

function between(plot: Geometry, { south, north }: Box, west: number, east: number): Geometry {
  const window = packPolygons([
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ],
    ],
  ]);
  const cut = intersectGeometries(plot, window);
  return packPolygons(
    unpackPolygons(cut).map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [tidyDegrees(lon), tidyDegrees(lat)] as const)),
    ),
  );
}
