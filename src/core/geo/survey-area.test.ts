import { describe, expect, it } from 'vitest';
import { goldenPlots } from '../../../tests/fixtures/crs-area/golden-plots';
import { muFromM2 } from '../quantity';
import { geodesicAreaM2 } from './geodesic-area';
import { packPolygons, type Ring } from './geometry';
import { surveyAreaM2 } from './survey-area';

/** An uneven twelve-sided shape of about the given reach, in metres, at 定海. */
function uneven(reachM: number): Ring {
  return Array.from({ length: 12 }, (_, i): [number, number] => {
    const turn = (Math.PI * i) / 6;
    const reach = reachM * (0.75 + 0.25 * Math.sin(3.7 * i));
    return [122.1 + (reach * Math.cos(turn)) / 96400, 30.02 + (reach * Math.sin(turn)) / 110900];
  });
}

function ppm(a: number, b: number): number {
  return Math.abs(a / b - 1) * 1e6;
}

describe('A14 the 2008 survey-office series', () => {
  it.each([
    [170, 70, 2],
    [680, 1100, 8],
    [5700, 78000, 20],
  ])('reach %i m (~%i 亩) is within %i ppm of the geodesic area', (reachM, mu, bound) => {
    const shape = packPolygons([[uneven(reachM)]]);
    expect(muFromM2(surveyAreaM2(shape)) / mu).toBeGreaterThan(0.9);
    expect(muFromM2(surveyAreaM2(shape)) / mu).toBeLessThan(1.1);
    expect(ppm(surveyAreaM2(shape), geodesicAreaM2(shape))).toBeLessThan(bound);
  });

  it('is exact on a sheet of the graticule, whose sides are parallels', () => {
    const sheet: Ring = [
      [122, 30],
      [122.0625, 30],
      [122.0625, 30 + 1 / 24],
      [122, 30 + 1 / 24],
    ];
    expect(surveyAreaM2(packPolygons([[sheet]]))).toBeCloseTo(
      graticuleM2(122, 30, 122.0625, 30 + 1 / 24),
      1,
    );
  });

  it('agrees with the golden plots within 1e-5', () => {
    for (const { geometry, ellipsoidalM2 } of goldenPlots()) {
      expect(Math.abs(surveyAreaM2(geometry) / ellipsoidalM2 - 1)).toBeLessThan(1e-5);
    }
  });

  it('subtracts holes and adds parts, whatever their winding', () => {
    const outer = uneven(500);
    const hole = uneven(50);
    const whole = surveyAreaM2(packPolygons([[outer]]));
    const small = surveyAreaM2(packPolygons([[hole]]));
    expect(surveyAreaM2(packPolygons([[outer, [...hole].reverse()]]))).toBeCloseTo(
      whole - small,
      6,
    );
    expect(surveyAreaM2(packPolygons([[outer, hole], [hole]]))).toBeCloseTo(whole, 6);
  });
});

/** The ellipsoid's own closed form with the inverse hyperbolic tangent, as textbooks give it. */
function graticuleM2(west: number, south: number, east: number, north: number): number {
  const f = 1 / 298.257222101;
  const e = Math.sqrt(f * (2 - f));
  const half = (6378137 * (1 - f)) ** 2 / 2;
  const zone = (lat: number): number => {
    const s = Math.sin((lat * Math.PI) / 180);
    return half * (s / (1 - e * e * s * s) + Math.atanh(e * s) / e);
  };
  return ((east - west) * Math.PI * (zone(north) - zone(south))) / 180;
}
