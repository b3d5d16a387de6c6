import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { type MetresPerDegree, metresPerDegree } from '../../core/geo/local-metres';
import { formatNumber } from '../../core/quantity';
import { type Refusal, refuse } from '../../core/refusal';

/** A hand can work with so many corners, and so can the map under it. */
export const MOST_CORNERS = 4000;

/** Nearer than this to the line between its neighbours a corner says nothing; surveys are no finer. */
const WITHIN_M = 0.05;

/** An outline with at most as many corners as can be drawn with: those on straight lines go first. */
export function thinOutline(geometry: Geometry): Geometry | Refusal {
  const before = geometry.coords.length / 2;
  if (before <= MOST_CORNERS) return geometry;
  const thin = packPolygons(unpackPolygons(geometry).map((polygon) => polygon.map(thinRing)));
  const after = thin.coords.length / 2;
  if (after <= MOST_CORNERS) return thin;
  return refuse(
    'too-many-corners',
    `界址点 ${formatNumber(before, 0)} 个，去掉直线上的仍有 ${formatNumber(after, 0)} 个，超过 ${formatNumber(MOST_CORNERS, 0)} 个。`,
    '请在提供单位的软件里简化边界，或分成几个区块分别粘贴。',
  );
}

/** One pass from the first corner on: a line goes on for as long as it comes near every corner it passes. */
function thinRing(ring: Ring): Ring {
  const [first] = ring;
  if (!first || ring.length < 5) return ring;
  const scale = metresPerDegree(first[1]);
  const thin = [first];
  let anchor = first;
  let before = first;
  let sleeve: Sleeve | null = null;
  for (const point of ring.slice(1)) {
    const way = wayOf(anchor, point, scale);
    const within: Sleeve | null = sleeve && narrowed(sleeve, way);
    if (sleeve && !within) {
      thin.push(before);
      anchor = before;
    }
    sleeve = within ?? sleeveOf(wayOf(anchor, point, scale));
    before = point;
  }
  thin.push(before);
  return thin.length >= 3 ? thin : ring;
}

interface Way {
  readonly angle: number;
  readonly metres: number;
}

/** The directions in which a line passes all corners since its beginning. */
interface Sleeve {
  readonly middle: number;
  /** Turned from the middle at least and at most so far. */
  readonly least: number;
  readonly most: number;
  readonly farthest: number;
}

function wayOf(from: Ring[number], to: Ring[number], scale: MetresPerDegree): Way {
  const [dx, dy] = [(to[0] - from[0]) * scale.lon, (to[1] - from[1]) * scale.lat];
  return { angle: Math.atan2(dy, dx), metres: Math.hypot(dx, dy) };
}

function sleeveOf({ angle, metres }: Way): Sleeve | null {
  if (metres <= WITHIN_M) return null;
  const wide = Math.asin(WITHIN_M / metres);
  return { middle: angle, least: -wide, most: wide, farthest: metres };
}

/** Null where the line would pass a corner too far off, or turn back. */
function narrowed(
  { middle, least, most, farthest }: Sleeve,
  { angle, metres }: Way,
): Sleeve | null {
  const turn = Math.atan2(Math.sin(angle - middle), Math.cos(angle - middle));
  if (turn < least || turn > most || metres < farthest - WITHIN_M) return null;
  const wide = Math.asin(Math.min(1, WITHIN_M / metres));
  return {
    middle,
    least: Math.max(least, turn - wide),
    most: Math.min(most, turn + wide),
    farthest: Math.max(farthest, metres),
  };
}
