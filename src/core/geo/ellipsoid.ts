/** The CGCS2000 ellipsoid. */
export const SEMI_MAJOR_M = 6378137;
export const FLATTENING = 1 / 298.257222101;
/** First eccentricity squared. */
export const E2 = FLATTENING * (2 - FLATTENING);
/** Semi-minor axis squared, m². */
export const B2 = (SEMI_MAJOR_M * (1 - FLATTENING)) ** 2;
export const RADIANS = Math.PI / 180;

/**
 * Area between the equator and a parallel per radian of longitude, m², from the sine of the latitude:
 * b²/2·(s/(1−e²s²) + atanh(es)/e). Written as its power series in e²s², which at six terms is exact to the
 * last bit of a double and needs no logarithm.
 */
export function zoneAreaM2(sine: number): number {
  const x = E2 * sine * sine;
  return (
    B2 *
    sine *
    (1 + x * (2 / 3 + x * (3 / 5 + x * (4 / 7 + x * (5 / 9 + x * (6 / 11 + (x * 7) / 13))))))
  );
}

/** The radius of the sphere of equal area, squared: the zone area up to the pole. */
export const AUTHALIC_R2 = zoneAreaM2(1);
