import { type Operation, replacement } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import type { Shape } from '../parcel/parcel';
import { refuse } from '../refusal';
import { outlineOf } from '../topology/outline';
import type { Workspace } from '../workspace';
import { type Fix, fixedOutline, gapBetween, snapFix } from './fixed-outline';
import { isSound, type LandAbout, landAbout } from './land-about';
import { COMMON_LINE_M } from './neighbour-faults';

/** What mending many findings of one rule would come to. */
export interface BatchPlan {
  readonly rule: string;
  /** Fixes, of which a parcel may have several. */
  readonly fixes: number;
  readonly outlines: ReadonlyMap<string, Geometry>;
  /** Findings that nothing safe can be done about; they stay. */
  readonly left: number;
  /** Findings that were not looked at, because enough is done at once. */
  readonly later: number;
  /** Sum over the parcels, with its sign. */
  readonly grownM2: number;
  /** The most that one parcel gains or loses. */
  readonly mostM2: number;
  /** The outlines it was worked out on: nothing newer is overwritten. */
  readonly seen: ReadonlyMap<string, Shape>;
}

/** Fixes in one event: the page must not stand still while they are written. */
export const MOST_AT_ONCE = 2000;
/** Of many at once only lines that surveys hold to be one are drawn together. */
const MOST_MOVED_M = 0.25;
/** Findings between two breaths. */
const STEP = 16;

type Mend = (land: LandAbout, id: string) => readonly Fix[] | null;

const mendsOf: Readonly<Record<string, Mend>> = {
  'shape.repeated-vertex': (_land, id) => [{ kind: 'mend', id }],
  'shape.spike': (_land, id) => [{ kind: 'mend', id }],
  'gap.parcels': slightSnaps,
};

/** Whether all findings of a rule can be mended at once: where no side has to be chosen. */
export function isFixableInBatch(rule: string): boolean {
  return Object.hasOwn(mendsOf, rule);
}

/** Works out one fix after the other, each on what those before it have left. `ids` are the parcels told of. */
export function* planBatchFix(
  { tables }: Workspace,
  rule: string,
  ids: readonly string[],
): Generator<number, BatchPlan, void> {
  const { shapes } = tables;
  const outlines = new Map<string, Geometry>();
  const land = landAbout(shapes, outlines);
  let [fixes, left, later] = [0, 0, 0];
  for (const [at, id] of ids.entries()) {
    if (fixes >= MOST_AT_ONCE) {
      later = ids.length - at;
      break;
    }
    if (at % STEP === STEP - 1) yield at / ids.length;
    const wanted = mendsOf[rule]?.(land, id) ?? null;
    if (!wanted) {
      left += 1;
      continue;
    }
    for (const fix of wanted) {
      const after = fixedOutline(land, fix);
      if (!after) {
        left += 1;
        continue;
      }
      outlines.set(fix.id, after);
      fixes += 1;
    }
  }
  let [grownM2, mostM2] = [0, 0];
  for (const [id, geometry] of outlines) {
    const before = shapes.get(id)?.geometry;
    const grown = geodesicAreaM2(geometry) - (before ? geodesicAreaM2(before) : 0);
    grownM2 += grown;
    mostM2 = Math.max(mostM2, Math.abs(grown));
  }
  return { rule, fixes, outlines, left, later, grownM2, mostM2, seen: shapes };
}

export const fixBatch: Operation<Pick<BatchPlan, 'outlines' | 'seen'>> = (
  { tables },
  { outlines, seen },
) => {
  if (tables.shapes !== seen) {
    return refuse('stale', '计算以后图形又有改动，没有修复。', '请重新计算，看过结果再修复。');
  }
  return [...outlines].flatMap(([id, geometry]) => {
    const shape = seen.get(id);
    return shape ? [replacement('shapes', shape, { ...shape, geometry })] : [];
  });
};

/**
 * The strips of a parcel within the tolerance of a common line. The one whose id comes first goes over, whichever of
 * the two the finding is about. None left is no failure: the other finding of the pair was mended. Null where a strip
 * stays, wider ones among them.
 */
function slightSnaps(land: LandAbout, id: string): readonly Fix[] | null {
  const geometry = land.geometryOf(id);
  const own = geometry && isSound(geometry) ? outlineOf(geometry) : null;
  if (!own) return null;
  const around = land.neighboursOf(id);
  const fixes: Fix[] = [];
  for (const [other, outline] of around) {
    const gap = gapBetween(own, outline, around);
    if (!gap) continue;
    const [first, second] = id < other ? [id, other] : [other, id];
    const fix = gap.widthM < COMMON_LINE_M ? snapFix(land, first, second, MOST_MOVED_M) : null;
    if (!fix) return null;
    fixes.push(fix);
  }
  return fixes;
}
