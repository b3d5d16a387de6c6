import { cutOutline } from '../../core/block/cut-outline';
import { mergeOutlines } from '../../core/block/merge-outlines';
import { reshapeOutline } from '../../core/block/reshape-outline';
import { unionOutline } from '../../core/block/union-outline';
import { type Box, boxesMeet, boxOf } from '../../core/geo/box';
import { cornerEdit } from '../../core/geo/corner-edit';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { overlapAreaM2 } from '../../core/geo/overlay/overlap-area';
import { subtractGeometry, uniteGeometries } from '../../core/geo/overlay/overlay';
import { splitByLine } from '../../core/geo/overlay/split-by-line';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useWorkspace } from '../workspace-store';
import { type Draft, standing, withShape, withStanding } from './draft';
import { lengthened, withoutRepeats } from './tidy-line';

/** An outline was drawn: it is the draft, is added to it or taken out of it. */
export function applyRing(draft: Draft, ring: Ring): Draft | Refusal {
  const { shape, cuts } = draft;
  if (!shape || !cuts) return withShape(draft, outlineWith(draft, ring));
  const cut = cutOutline(shape, packPolygons([[ring]]));
  return isRefusal(cut) ? cut : withShape(draft, cut.outside);
}

/** What the outline would be, while it is still being drawn. */
export function outlineWith({ shape, cuts }: Draft, ring: Ring): Geometry | null {
  const drawn = packPolygons([[ring]]);
  if (!shape) return drawn;
  return orNothing(cuts ? subtractGeometry(shape, drawn) : uniteGeometries([shape, drawn]));
}

/** Corners of rings that stood were moved, added or taken away; the rings are those of the shape, in its order. */
export function applyRings(draft: Draft, rings: readonly Ring[]): Draft {
  if (!draft.shape) return draft;
  const next = rings.map(withoutRepeats);
  const edit = cornerEdit(unpackPolygons(draft.shape).flat(), next);
  const edits = edit ? [...draft.edits, edit] : draft.edits;
  return withStanding(draft, { ...standing(withRings(draft.shape, next)), edits });
}

/** The same parts and holes, with other corners. */
export function withRings(shape: Geometry, rings: readonly Ring[]): Geometry {
  let from = 0;
  const polygons = shape.polygons.map((end) => {
    const own = rings.slice(from, end);
    from = end;
    return own;
  });
  return packPolygons(polygons);
}

/**
 * A line was drawn. It takes the place of a stretch of the outline, or parts it: its sides are told, a further line parts
 * those, and a person says what becomes of them. Ends that miss the outline by less than `withinM` are meant to meet it.
 */
export function applyLine(draft: Draft, line: Ring, withinM: number): Draft | Refusal {
  const { shape } = draft;
  if (!shape) return draft;
  if (draft.tool === 'reshape') {
    const reshaped = reshapeOutline(shape, line, withinM);
    return isRefusal(reshaped) ? reshaped : withShape(draft, reshaped);
  }
  const { chosen, base, edits } = draft;
  const parts = draft.pieces.length > 0 ? draft.pieces : [shape];
  const cuts = parts.map((part) => cutAcross(part, line, withinM));
  const refused = cuts.filter(isRefusal);
  const [refusal] = refused;
  if (refusal && refused.length === cuts.length) return refusal;
  const pieces = cuts.flatMap((cut, i) => (isRefusal(cut) ? [parts[i] as Geometry] : cut));
  return withStanding(draft, { shape, chosen, base, edits, pieces });
}

/** An end that was caught by the boundary lies on it; it is led across, as far as it may have missed. */
function cutAcross(part: Geometry, line: Ring, withinM: number): Geometry[] | Refusal {
  const cut = splitByLine(part, line);
  if (!isRefusal(cut)) return cut;
  const longer = splitByLine(part, lengthened(line, withinM));
  return isRefusal(longer) ? cut : longer;
}

/** A parcel was pointed at: what lies inside goes, what lies outside comes, and narrow gaps with it. */
export function applyParcel(draft: Draft, id: string): Draft {
  const { shapes } = useWorkspace.getState().ws.tables;
  const parcel = shapes.get(id)?.geometry;
  if (!parcel || draft.locked) return draft;
  if (draft.chosen.includes(id))
    return withChosen(
      draft,
      draft.chosen.filter((one) => one !== id),
    );
  const takes = draft.purpose.kind !== 'merge-parcels';
  if (takes && draft.shape && isInside(parcel, draft.shape))
    return withShape(draft, orNothing(subtractGeometry(draft.shape, parcel)));
  return withChosen(draft, [...draft.chosen, id]);
}

/** The outline around whole parcels, added to what was drawn before them. */
function withChosen(draft: Draft, chosen: readonly string[]): Draft {
  const { shapes } = useWorkspace.getState().ws.tables;
  if (draft.purpose.kind === 'merge-parcels')
    return withStanding(draft, { ...standing(mergedOutline(shapes, chosen)), chosen });
  const base = draft.chosen.length > 0 ? draft.base : draft.shape;
  const taken = new Set(chosen);
  const own = chosen.flatMap((id) => shapes.get(id)?.geometry ?? []);
  const around = own.map(boxOf).filter((box) => box !== null);
  const others: Geometry[] = [];
  for (const { id, geometry } of shapes.values())
    if (!taken.has(id) && isNear(boxOf(geometry), around)) others.push(geometry);
  const union = unionOutline(own, others);
  const shape = orNothing(base ? uniteGeometries([base, union]) : union);
  return withStanding(draft, { ...standing(shape), chosen, base });
}

/** Parcels that become one keep the very line they have; what lies between two of them is not theirs. */
export function mergedOutline(
  shapes: ReadonlyMap<string, { readonly geometry: Geometry }>,
  chosen: readonly string[],
): Geometry | null {
  const own = chosen.flatMap((id) => shapes.get(id)?.geometry ?? []);
  const merged = own.length > 1 ? mergeOutlines(own) : (own[0] ?? null);
  return merged && !isRefusal(merged) ? merged : null;
}

const HALF = 0.5;
/** Degrees: a little more than the widest gap that is closed. */
const NEAR = 0.0005;

function isNear(box: Box | null, around: readonly Box[]): boolean {
  if (!box) return false;
  const { west, south, east, north } = box;
  const grown = { west: west - NEAR, south: south - NEAR, east: east + NEAR, north: north + NEAR };
  return around.some((one) => boxesMeet(one, grown));
}

function isInside(parcel: Geometry, shape: Geometry): boolean {
  const whole = overlapAreaM2(parcel, parcel);
  return whole > 0 && overlapAreaM2(parcel, shape) > HALF * whole;
}

function orNothing(shape: Geometry): Geometry | null {
  return shape.polygons.length > 0 ? shape : null;
}
