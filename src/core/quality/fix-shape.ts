import { type Operation, replacement } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { subtractGeometry } from '../geo/overlay/overlay';
import { checkRings } from '../geo/ring-validity';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import { checkNeighbours } from '../topology/check-neighbours';
import { type Outline, outlineOf } from '../topology/outline';
import { tidyCut } from '../topology/tidy-cut';
import type { Workspace } from '../workspace';
import { nearbyLand } from './check-ground';
import { groundOf } from './land-to-check';
import { mendVertices } from './mend-vertices';

/** One way to mend an outline. Nothing is done until a person has seen what it comes to. */
export type Fix =
  | { readonly kind: 'trim'; readonly id: string; readonly by: string }
  | { readonly kind: 'mend'; readonly id: string };

/** What a fix would do, for a person to agree to. */
export interface FixPreview {
  readonly fix: Fix;
  readonly beforeM2: number;
  readonly afterM2: number;
  readonly parts: number;
  readonly dropped: number;
  /** Versions of the outlines that were looked at: a fix of anything newer is refused. */
  readonly seen: readonly (readonly [id: string, rev: number])[];
}

/** The ways to mend what a finding tells of a parcel; none where there is no safe one. */
export function fixesFor(ws: Workspace, rule: string, id: string): FixPreview[] {
  const fixes: Fix[] =
    rule === 'shape.repeated-vertex'
      ? [{ kind: 'mend', id }]
      : rule === 'overlap.parcels'
        ? trims(ws, id)
        : [];
  return fixes.flatMap((fix) => {
    const result = fixed(ws, fix);
    const before = ws.tables.shapes.get(fix.id)?.geometry;
    if (!result || !before) return [];
    const touched = fix.kind === 'trim' ? [fix.id, fix.by] : [fix.id];
    return {
      fix,
      beforeM2: geodesicAreaM2(before),
      afterM2: geodesicAreaM2(result),
      parts: result.polygons.length,
      dropped: (before.coords.length - result.coords.length) / 2,
      seen: touched.map((of) => [of, ws.tables.shapes.get(of)?.rev ?? 0] as const),
    };
  });
}

export const fixShape: Operation<Pick<FixPreview, 'fix' | 'seen'>> = (ws, { fix, seen }) => {
  for (const [id, rev] of seen) {
    const refusal = checkSeen(ws.tables.shapes.get(id), rev);
    if (refusal) return refusal;
  }
  const shape = ws.tables.shapes.get(fix.id);
  const geometry = fixed(ws, fix);
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

/** The mended outline; null where nothing would be left of it, or it would not be sound. */
function fixed({ tables }: Workspace, fix: Fix): Geometry | null {
  const own = tables.shapes.get(fix.id)?.geometry;
  if (!own) return null;
  if (fix.kind === 'mend') return mendVertices(own);
  const other = tables.shapes.get(fix.by)?.geometry;
  const rest = other ? tidyCut(subtractGeometry(own, other)) : null;
  return rest && rest.polygons.length > 0 && isSound(rest) ? rest : null;
}

/** A repeated vertex spoils nothing. */
function isSound(geometry: Geometry): boolean {
  return checkRings(geometry).every(({ code }) => code === 'repeated-vertex');
}

/** Of each parcel it overlaps, that one may be cut or this one. */
function trims(ws: Workspace, id: string): Fix[] {
  const near = nearbyLand(groundOf(ws), new Set([id]));
  const ids: string[] = [];
  const outlines: Outline[] = [];
  for (const of of near) {
    const geometry = ws.tables.shapes.get(of)?.geometry;
    const outline = geometry && isSound(geometry) ? outlineOf(geometry) : null;
    if (!outline) continue;
    ids.push(of);
    outlines.push(outline);
  }
  const own = ids.indexOf(id);
  if (own < 0) return [];
  const steps = checkNeighbours(outlines, new Set([own]));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.flatMap(({ a, b, overlap }) => {
    const other = ids[a === own ? b : a];
    if (!overlap || other === undefined) return [];
    return [
      { kind: 'trim', id, by: other },
      { kind: 'trim', id: other, by: id },
    ] as const;
  });
}
