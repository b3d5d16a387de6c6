import { type Box, boxOf } from '../geo/box';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { intersectGeometries, uniteGeometries } from '../geo/overlay/overlay';
import { containsPoint } from '../geo/point-in-geometry';
import type { Shape } from '../parcel/parcel';
import type { Block, BlockOutline, MembershipChoice, MembershipWay } from './block';
import { blockAsOf, geometryOf } from './block-as-of';
import { createEdges } from './outline-edges';
import { shapesInBox } from './shapes-in-box';

/** From this share of its land on, a parcel belongs to a block whole. */
export const HALF = 0.5;
/** Less is the width of a drawn line, not land. */
const LEAST_SHARE = 1e-6;

/** One parcel that a block touches, or that somebody chose. */
export interface Member {
  readonly parcelId: string;
  /** Share of its land inside the boundary, 0…1; null where it has no outline. */
  readonly share: number | null;
  readonly as: MembershipWay;
  /** Share of it that counts, 0…1; null where it cannot be told. */
  readonly counts: number | null;
  /** What a person chose; null where the rule of half decides. */
  readonly choice: MembershipChoice | null;
}

type Shapes = ReadonlyMap<string, Shape>;

/** Parcels of a block on a day, by the boundary valid then, in the order of their table; chosen ones without land last. */
export function membersOf(
  { outlines, choices }: Pick<Block, 'outlines' | 'choices'>,
  day: string,
  shapes: Shapes,
): readonly Member[] {
  const outline = blockAsOf({ outlines }, day);
  const shares = outline ? sharesOf(outline, shapes) : new Map<string, number>();
  const chosen = new Map(choices.map((choice) => [choice.parcelId, choice]));
  const members = [...shares].map(([id, share]) => member(id, share, chosen.get(id) ?? null));
  for (const choice of choices) {
    if (shares.has(choice.parcelId)) continue;
    const share = shapes.has(choice.parcelId) && outline ? 0 : null;
    members.push(member(choice.parcelId, share, choice));
  }
  return members;
}

function member(parcelId: string, share: number | null, choice: MembershipChoice | null): Member {
  const as = choice?.as ?? ((share ?? 0) >= HALF ? 'in' : 'out');
  const counts = as === 'part' ? share : as === 'in' ? 1 : 0;
  return { parcelId, share, as, counts, choice };
}

const known = new WeakMap<BlockOutline, { of: Shapes; shares: ReadonlyMap<string, number> }>();
const clipped = new WeakMap<BlockOutline, WeakMap<Geometry, number>>();

/** The share of every parcel the boundary takes land of. Only outlines that changed are cut again. */
function sharesOf(outline: BlockOutline, shapes: Shapes): ReadonlyMap<string, number> {
  const before = known.get(outline);
  if (before?.of === shapes) return before.shares;
  const shareOf = shareFinder(outline);
  const shares = new Map<string, number>();
  const box = boxOf(geometryOf(outline));
  const near = box ? shapesInBox(shapes, box) : [];
  for (const { id, geometry } of near) {
    const own = boxOf(geometry);
    const share = own ? shareOf(geometry, own) : 0;
    if (share > LEAST_SHARE) shares.set(id, share);
  }
  known.set(outline, { of: shapes, shares });
  return shares;
}

function shareFinder(outline: BlockOutline): (geometry: Geometry, box: Box) => number {
  const drawn = geometryOf(outline);
  // A line that crosses itself is read as the overlay reads it: what lies under two loops is inside.
  const land = uniteGeometries([drawn]);
  const edges = createEdges(drawn);
  const shares = clipped.get(outline) ?? new WeakMap<Geometry, number>();
  clipped.set(outline, shares);
  return (geometry, box) => {
    const before = shares.get(geometry);
    if (before !== undefined) return before;
    const share = edges.meet(box) ? cutShare(geometry, drawn) : wholeShare(geometry, land);
    shares.set(geometry, share);
    return share;
  };
}

/** No edge comes near: inside or outside as a whole, which one point tells. */
function wholeShare({ coords }: Geometry, land: Geometry): number {
  return containsPoint(land, coords[0] as number, coords[1] as number) ? 1 : 0;
}

function cutShare(geometry: Geometry, drawn: Geometry): number {
  const whole = geodesicAreaM2(geometry);
  if (!(whole > 0)) return 0;
  const share = geodesicAreaM2(intersectGeometries(geometry, drawn)) / whole;
  // Along a common line the overlay rounds to a tenth of a millimetre; that is no cut.
  return share > 1 - LEAST_SHARE ? 1 : share;
}
