import Flatbush from 'flatbush';
import { type Box, boxesMeet, boxOf } from '../geo/box';
import { METRE_DEGREES } from '../topology/check-neighbours';
import { type Outline, outlineOf } from '../topology/outline';
import { checkShape } from './check-shape';
import { draftAbout, type Fault, type FindingDraft } from './finding-draft';
import type { GroundToCheck, LandToCheck } from './land-to-check';
import { neighbourFaults } from './neighbour-faults';
import { outsideCheck } from './outside-faults';

/** What of the whole work the rings are; the rest is the outlines against each other. */
const RINGS_SHARE = 0.6;
/** Outlines between two words of progress. */
const STEP = 256;

/**
 * Everything that does not hold of the outlines, each by itself and against the others; with `only`, of those. Tells
 * how far it is, 0…1, wherever it may be stopped. An outline whose rings are broken is told as that and not compared.
 */
export function* checkGround(
  ground: GroundToCheck,
  only?: ReadonlySet<string>,
): Generator<number, FindingDraft[], void> {
  const land = only ? landNear(ground.land, only) : ground.land;
  const outside = outsideCheck(ground);
  const faults = new Map<string, Fault[]>();
  const outlines: Outline[] = [];
  const compared: LandToCheck[] = [];
  const wanted = new Set<number>();
  for (const [at, one] of land.entries()) {
    const asked = !only || only.has(one.id);
    const own = checkShape(one, one.geometry ?? undefined);
    if (asked) faults.set(one.id, own);
    const outline = one.geometry && outlineOf(one.geometry);
    if (outline && !own.some(({ severity }) => severity === 'error')) {
      if (asked) {
        wanted.add(outlines.length);
        own.push(...outside(outline, one.unitId));
      }
      outlines.push(outline);
      compared.push(one);
    }
    if (at % STEP === STEP - 1) yield (RINGS_SHARE * at) / land.length;
  }
  const steps = neighbourFaults(outlines, compared, only && wanted);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield RINGS_SHARE + (1 - RINGS_SHARE) * step.value;
  for (const [at, met] of step.value) faults.get(compared[at]?.id ?? '')?.push(...met);
  return [...faults].flatMap(([id, list]) => list.map((one) => draftAbout('parcels', id, one)));
}

/** The land asked for, and all that could have to do with it. */
function landNear(land: readonly LandToCheck[], only: ReadonlySet<string>): LandToCheck[] {
  const boxes = land.map(({ geometry }) => geometry && boxOf(geometry));
  const near = land.flatMap(({ id }, at) => {
    const box = only.has(id) && boxes[at];
    return box ? [widened(box)] : [];
  });
  const isNear =
    near.length > FEW ? inTree(near) : (box: Box) => near.some((one) => boxesMeet(one, box));
  return land.filter(({ id }, at) => {
    const box = boxes[at];
    return only.has(id) || (box && isNear(box));
  });
}

/** For so few a look at every box is faster than building a tree. */
const FEW = 64;

function inTree(near: readonly Box[]): (box: Box) => boolean {
  const tree = new Flatbush(near.length);
  for (const { west, south, east, north } of near) tree.add(west, south, east, north);
  tree.finish();
  return ({ west, south, east, north }) => tree.search(west, south, east, north).length > 0;
}

function widened({ west, south, east, north }: Box): Box {
  return {
    west: west - METRE_DEGREES,
    south: south - METRE_DEGREES,
    east: east + METRE_DEGREES,
    north: north + METRE_DEGREES,
  };
}

/** The land whose box comes near one of the given, the given among them. */
export function nearbyLand(ground: GroundToCheck, only: ReadonlySet<string>): Set<string> {
  return new Set(landNear(ground.land, only).map(({ id }) => id));
}
