import { wgs84FromGcj02 } from '../geo/shift-datum';
import type { Corners, PlacedImage } from './basemap-source';

/** Where the corners lie on the ground, whatever datum they were given in. */
export function cornersOnGround({ corners, datum }: PlacedImage): Corners {
  if (datum !== 'gcj02') return corners;
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  return [
    wgs84FromGcj02(upperLeft),
    wgs84FromGcj02(upperRight),
    wgs84FromGcj02(lowerRight),
    wgs84FromGcj02(lowerLeft),
  ];
}
