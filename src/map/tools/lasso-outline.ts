import type { PickRing } from '../../app/session';
import { packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import { simplifyLine } from './simplify-line';

/** As many as an address can hold without looking like one. */
export const MOST_POINTS = 200;
/** What the hand did not mean: loops of fewer square pixels where a line crosses itself. */
const LEAST_LOOP_PX2 = 16;
const DECIMALS = 1e6;

/**
 * The ring a line drawn by hand encloses, as few points as still follow it; null when it encloses nothing. What is
 * circled counts as often as it is: where the line crosses itself, an overshoot is no hole and a figure of eight is
 * both its loops. Several loops become one ring by joining them where they are nearest.
 */
export function lassoOutline(drawn: Ring, degreesPerPixel: number): PickRing | null {
  const upright = Math.cos(((drawn[0]?.[1] ?? 0) * Math.PI) / 180);
  const square = drawn.map(([lon, lat]): Ring[number] => [lon, lat / upright]);
  for (let tolerance = degreesPerPixel; ; tolerance *= 1.5) {
    const line = simplifyLine(square, tolerance).map(([x, y]) => round([x, y * upright]));
    if (line.length < 3) return null;
    const least = LEAST_LOOP_PX2 * degreesPerPixel * degreesPerPixel * upright;
    const loops = loopsOf(line).filter((loop) => extent(loop) >= least);
    const outline = withoutRepeats(joinLoops(loops).map(round));
    if (outline.length < 3) return null;
    if (outline.length <= MOST_POINTS) return outline;
  }
}

/** The outer edges of what the line winds around, and of what it leaves out in the middle; the largest first. */
function loopsOf(line: Ring): Ring[] {
  const united = uniteGeometries([packPolygons([[line]])]);
  return unpackPolygons(united)
    .flat()
    .sort((a, b) => extent(b) - extent(a));
}

/** There and back again along the shortest way from corner to corner, which encloses nothing. */
function joinLoops(loops: readonly Ring[]): Ring {
  const [first = [], ...others] = loops;
  return others.reduce((joined, loop) => {
    const { at, to } = nearestCorners(joined, loop);
    const round = [...loop.slice(to), ...loop.slice(0, to + 1)];
    return [...joined.slice(0, at + 1), ...round, ...joined.slice(at)];
  }, first);
}

function nearestCorners(a: Ring, b: Ring): { at: number; to: number } {
  let best = { at: 0, to: 0, distance: Number.POSITIVE_INFINITY };
  a.forEach(([x1, y1], at) => {
    b.forEach(([x2, y2], to) => {
      const distance = Math.hypot(x2 - x1, y2 - y1);
      if (distance < best.distance) best = { at, to, distance };
    });
  });
  return best;
}

/** Area in square degrees: enough to tell large from small. */
function extent(ring: Ring): number {
  const [lon0 = 0, lat0 = 0] = ring[0] ?? [];
  let twice = 0;
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] as Ring[number];
    twice += (lon - lon0) * (nextLat - lat0) - (nextLon - lon0) * (lat - lat0);
  });
  return Math.abs(twice) / 2;
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([lon, lat], i) => {
    const [lastLon, lastLat] = ring[(i + ring.length - 1) % ring.length] as Ring[number];
    return lon !== lastLon || lat !== lastLat;
  });
}

function round([lon, lat]: Ring[number]): Ring[number] {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}
