import type { Geometry } from '../geo/geometry';
import { subtractGeometry } from '../geo/overlay/overlay';
import { containsPoint } from '../geo/point-in-geometry';
import { type Gap, gapOfPair } from '../topology/gap-of-pair';
import { type Outline, outlineOf } from '../topology/outline';
import { overlapOfPair } from '../topology/overlap-of-pair';
import type { Place } from '../topology/place';
import { snapOutline } from '../topology/snap-outline';
import { tidyCut } from '../topology/tidy-cut';
import { isSound, type LandAbout } from './land-about';
import { mendVertices } from './mend-vertices';

/** One way to mend an outline. Nothing is done until a person has seen what it comes to. */
export type Fix =
  /** What it shares with another is taken from it. */
  | { readonly kind: 'trim'; readonly id: string; readonly by: string }
  /** Its line is laid on that of a neighbour; no vertex goes farther than the tolerance. */
  | {
      readonly kind: 'snap';
      readonly id: string;
      readonly by: string;
      readonly toleranceM: number;
    }
  /** Repeated vertices and spikes go. */
  | { readonly kind: 'mend'; readonly id: string };

/** Tried one after the other: no vertex goes farther than it must. */
const TOLERANCES_M = [0.1, 0.25, 0.5, 1] as const;
/** Rounding of coordinates along a line that both share. */
const NOISE_M2 = 0.01;

/** The mended outline; null where nothing would be left of it, or it would not be sound. */
export function fixedOutline(land: LandAbout, fix: Fix): Geometry | null {
  const own = land.geometryOf(fix.id);
  if (!own) return null;
  if (fix.kind === 'mend') return mendVertices(own);
  const other = land.geometryOf(fix.by);
  if (!other) return null;
  if (fix.kind === 'snap') return snapped(land, fix, own, other);
  const rest = tidyCut(subtractGeometry(own, other));
  return rest.polygons.length > 0 && isSound(rest) ? rest : null;
}

/** The smallest tolerance that closes the gap; null where none up to the most allowed does it without harm. */
export function snapFix(land: LandAbout, id: string, by: string, mostM: number): Fix | null {
  for (const toleranceM of TOLERANCES_M) {
    if (toleranceM > mostM) return null;
    const fix: Fix = { kind: 'snap', id, by, toleranceM };
    if (fixedOutline(land, fix)) return fix;
  }
  return null;
}

/** Only where the gap is gone then, and nothing overlaps or gapes more than before. */
function snapped(
  land: LandAbout,
  { id, by, toleranceM }: Fix & { readonly kind: 'snap' },
  own: Geometry,
  other: Geometry,
): Geometry | null {
  const laid = snapOutline(own, other, toleranceM);
  if (!laid || laid.farthestM > toleranceM || !isSound(laid.geometry)) return null;
  const [before, after] = [outlineOf(own), outlineOf(laid.geometry)];
  if (!before || !after || laid.geometry.polygons.length !== own.polygons.length) return null;
  const around = land.neighboursOf(id);
  for (const [of, outline] of around) {
    if (sharedM2(after, outline) > sharedM2(before, outline) + NOISE_M2) return null;
    const left = gapBetween(after, outline, around);
    if (of === by ? left : gapM2(left) > gapM2(gapBetween(before, outline, around)) + NOISE_M2) {
      return null;
    }
  }
  return laid.geometry;
}

function sharedM2(a: Outline, b: Outline): number {
  return overlapOfPair(a, b, 0)?.m2 ?? 0;
}

function gapM2(gap: Gap | null): number {
  return gap?.m2 ?? 0;
}

export function gapBetween(
  own: Outline,
  other: Outline,
  around: readonly (readonly [id: string, outline: Outline])[],
): Gap | null {
  const isFree = ([lon, lat]: Place) =>
    !containsPoint(own.geometry, lon, lat) &&
    !around.some(([, { geometry }]) => containsPoint(geometry, lon, lat));
  return gapOfPair(own, other, isFree);
}
