import { type Operation, replacement } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import { LEAST_OVERLAP_M2 } from '../topology/check-neighbours';
import { WIDEST_M } from '../topology/gap-of-pair';
import { outlineOf } from '../topology/outline';
import { overlapOfPair } from '../topology/overlap-of-pair';
import type { Workspace } from '../workspace';
import { type Fix, fixedOutline, gapBetween, snapFix } from './fixed-outline';
import { isSound, type LandAbout, landAbout } from './land-about';

/** What a fix would do, for a person to agree to. */
export interface FixPreview {
  readonly fix: Fix;
  readonly before: Geometry;
  readonly after: Geometry;
  readonly beforeM2: number;
  readonly afterM2: number;
  readonly parts: number;
  /** Vertices fewer than before; negative where some came in. */
  readonly dropped: number;
  /** Versions of the outlines that were looked at: a fix of anything newer is refused. */
  readonly seen: readonly (readonly [id: string, rev: number])[];
}

/** Rules of which something can be done, with a look at it beforehand. */
const fixesOf: Readonly<Record<string, (land: LandAbout, id: string) => readonly Fix[]>> = {
  'shape.repeated-vertex': mends,
  'shape.spike': mends,
  'overlap.parcels': trims,
  'gap.parcels': snaps,
};

export function isFixable(rule: string): boolean {
  return Object.hasOwn(fixesOf, rule);
}

/** The ways to mend what a finding tells of a parcel; none where there is no safe one. */
export function fixesFor({ tables }: Workspace, rule: string, id: string): FixPreview[] {
  const land = landAbout(tables.shapes);
  const fixes = isFixable(rule) ? (fixesOf[rule]?.(land, id) ?? []) : [];
  return fixes.flatMap((fix) => {
    const after = fixedOutline(land, fix);
    const before = land.geometryOf(fix.id);
    if (!after || !before) return [];
    const touched = fix.kind === 'mend' ? [fix.id] : [fix.id, fix.by];
    return {
      fix,
      before,
      after,
      beforeM2: geodesicAreaM2(before),
      afterM2: geodesicAreaM2(after),
      parts: after.polygons.length,
      dropped: (before.coords.length - after.coords.length) / 2,
      seen: touched.map((of) => [of, tables.shapes.get(of)?.rev ?? 0] as const),
    };
  });
}

export const fixShape: Operation<Pick<FixPreview, 'fix' | 'seen'>> = (ws, { fix, seen }) => {
  for (const [id, rev] of seen) {
    const refusal = checkSeen(ws.tables.shapes.get(id), rev);
    if (refusal) return refusal;
  }
  const shape = ws.tables.shapes.get(fix.id);
  const geometry = fixedOutline(landAbout(ws.tables.shapes), fix);
  if (!shape || !geometry) return noFix();
  return [replacement('shapes', shape, { ...shape, geometry })];
};

function noFix(): Refusal {
  return refuse(
    'no-fix',
    '这样修复得不到完整的图形，数据没有变。',
    '请用其他方式处理，或按原始资料重新导入。',
  );
}

function mends(_land: LandAbout, id: string): Fix[] {
  return [{ kind: 'mend', id }];
}

/** Of each parcel it overlaps, that one may be cut or this one. */
function trims(land: LandAbout, id: string): Fix[] {
  const geometry = land.geometryOf(id);
  const own = geometry && isSound(geometry) ? outlineOf(geometry) : null;
  if (!own) return [];
  return land.neighboursOf(id).flatMap(([other, outline]) => {
    if (!overlapOfPair(own, outline, LEAST_OVERLAP_M2)) return [];
    return [
      { kind: 'trim', id, by: other },
      { kind: 'trim', id: other, by: id },
    ] as const;
  });
}

/** Of each parcel it leaves a strip to, that one may come over or this one. */
function snaps(land: LandAbout, id: string): Fix[] {
  const geometry = land.geometryOf(id);
  const own = geometry && isSound(geometry) ? outlineOf(geometry) : null;
  if (!own) return [];
  const around = land.neighboursOf(id);
  return around.flatMap(([other, outline]) => {
    if (!gapBetween(own, outline, around)) return [];
    return [snapFix(land, id, other, WIDEST_M), snapFix(land, other, id, WIDEST_M)].filter(
      (fix) => fix !== null,
    );
  });
}
