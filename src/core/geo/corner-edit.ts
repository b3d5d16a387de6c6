import { type Geometry, packPolygons, type Ring, unpackPolygons } from './geometry';

type Place = Ring[number];

/** One corner of a ring moved, set (`from` is null) or taken away (`to` is null), between two that stood. */
export interface CornerEdit {
  readonly from: Place | null;
  readonly to: Place | null;
  readonly before: Place;
  readonly after: Place;
}

/** Nearer than this in degrees, a tenth of a millimetre, two corners are one. */
const SAME_DEGREES = 1e-9;

/** What was done to one corner of these rings; null where nothing, or more than that, is different. */
export function cornerEdit(rings: readonly Ring[], next: readonly Ring[]): CornerEdit | null {
  if (rings.length !== next.length) return null;
  const changed = rings.flatMap((ring, i) => {
    const other = next[i] as Ring;
    return isSameRing(ring, other) ? [] : [[ring, other] as const];
  });
  const [only, ...more] = changed;
  return only && more.length === 0 ? editOfRing(...only) : null;
}

/**
 * The same done to an outline that has this corner, or this edge, too: what was one line stays one line. The very same
 * geometry where it has not, or where too few corners would be left.
 */
export function followEdits(geometry: Geometry, edits: readonly CornerEdit[]): Geometry {
  let polygons: readonly (readonly Ring[])[] = unpackPolygons(geometry);
  let changed = false;
  for (const edit of edits) {
    polygons = polygons.map((rings) =>
      rings.map((ring) => {
        const next = followEdit(ring, edit);
        changed ||= next !== ring;
        return next;
      }),
    );
  }
  return changed ? packPolygons(polygons) : geometry;
}

function editOfRing(ring: Ring, next: Ring): CornerEdit | null {
  const more = next.length - ring.length;
  if (Math.abs(more) > 1) return null;
  const shorter = Math.min(ring.length, next.length);
  let first = 0;
  while (first < shorter && isSame(ring[first], next[first])) first += 1;
  const [from, to] = [
    more === 1 ? null : (ring[first] ?? null),
    more === -1 ? null : (next[first] ?? null),
  ];
  const [was, is] = [first + (from ? 1 : 0), first + (to ? 1 : 0)];
  const rest = ring.slice(was);
  if (rest.length !== next.length - is) return null;
  if (!rest.every((corner, i) => isSame(corner, next[is + i]))) return null;
  const [before, after] = [ring.at(first - 1), ring[was % ring.length]];
  return before && after ? { from, to, before, after } : null;
}

function followEdit(ring: Ring, { from, to, before, after }: CornerEdit): Ring {
  if (from && to) {
    return ring.some((corner) => isSame(corner, from))
      ? ring.map((corner) => (isSame(corner, from) ? to : corner))
      : ring;
  }
  for (let i = 0; i < ring.length; i++) {
    const [one, next] = [ring[i], ring[(i + 1) % ring.length]];
    if (to && isEdge(one, next, before, after)) return ring.toSpliced(i + 1, 0, to);
    const third = ring[(i + 2) % ring.length];
    if (from && isSame(next, from) && isEdge(one, third, before, after) && ring.length > 3)
      return ring.filter((corner) => corner !== next);
  }
  return ring;
}

/** Neighbours go round the other way. */
function isEdge(a: Place | undefined, b: Place | undefined, one: Place, other: Place): boolean {
  return (isSame(a, one) && isSame(b, other)) || (isSame(a, other) && isSame(b, one));
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return !!a && !!b && Math.hypot(a[0] - b[0], a[1] - b[1]) <= SAME_DEGREES;
}

function isSameRing(ring: Ring, other: Ring): boolean {
  return ring.length === other.length && ring.every((corner, i) => isSame(corner, other[i]));
}
