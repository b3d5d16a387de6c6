import { addition, type Change, type Operation, replacement } from '../change/change';
import type { Occupancy } from '../enterprise/occupancy';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { formatMu, muFromM2 } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';

/** A link a person took: the firm uses the parcel, so much of it, on this ground. */
export interface Link {
  readonly enterpriseId: string;
  readonly parcelId: string;
  readonly basis: Occupancy['basis'];
  /** Null where it is not known; a lone owner then stands for the whole parcel. */
  readonly areaM2: number | null;
  /** Null where it is not said. */
  readonly floorAreaM2: number | null;
  /** The link that is there and of which ground and share are said anew. */
  readonly useId?: string;
}

/**
 * Writes the links, each once; what is linked already is left as it is, unless its share is said anew. Shares of one
 * parcel may not add up to more than the parcel; unknown stays unknown.
 */
export const linkFirms: Operation<{
  readonly links: readonly Link[];
  readonly nextId: () => string;
}> = (ws, { links, nextId }) => {
  const { occupancies } = ws.tables;
  const known = new Set([...occupancies.values()].map(keyOf));
  const changes: Change[] = [];
  for (const { useId, ...link } of links) {
    const old = useId === undefined ? undefined : occupancies.get(useId);
    if (old) {
      const after = { ...old, ...link };
      if (!isSame(old, after)) changes.push(replacement('occupancies', old, after));
    } else if (useId === undefined && !known.has(keyOf(link))) {
      known.add(keyOf(link));
      changes.push(addition('occupancies', { ...link, id: nextId(), rev: 0 }));
    }
  }
  if (changes.length === 0) {
    return refuse('nothing', '所选的用地关系都已建立。', '请另选企业和地块。');
  }
  return tooMuch(ws, changes) ?? changes;
};

function keyOf({ enterpriseId, parcelId }: Pick<Link, 'enterpriseId' | 'parcelId'>): string {
  return `${enterpriseId}|${parcelId}`;
}

function isSame(a: Occupancy, b: Occupancy): boolean {
  return a.basis === b.basis && a.areaM2 === b.areaM2 && a.floorAreaM2 === b.floorAreaM2;
}

/** Certificate and survey differ by so much. */
const TOLERANCE = 0.005;

/** What is owned includes what is let, so owners add up by themselves, and so do all others. */
function tooMuch(ws: Workspace, changes: readonly Change[]): Refusal | null {
  const after = new Map<string, Occupancy>();
  const asked = new Set<string>();
  for (const change of changes) {
    const use = change.after as Occupancy;
    after.set(use.id, use);
    if (use.areaM2 !== null) asked.add(use.parcelId);
  }
  if (asked.size === 0) return null;
  const sums = new Map<string, { owned: number; used: number }>();
  const count = ({ parcelId, basis, areaM2 }: Occupancy) => {
    if (!asked.has(parcelId) || areaM2 === null) return;
    const sum = sums.get(parcelId) ?? { owned: 0, used: 0 };
    sum[basis === '自有' ? 'owned' : 'used'] += areaM2;
    sums.set(parcelId, sum);
  };
  for (const use of ws.tables.occupancies.values()) if (!after.has(use.id)) count(use);
  for (const use of after.values()) count(use);
  for (const [parcelId, { owned, used }] of sums) {
    const whole = parcelM2(ws, parcelId);
    const sum = Math.max(owned, used);
    if (whole === null || sum <= whole * (1 + TOLERANCE)) continue;
    const name = ws.tables.parcels.get(parcelId)?.name || '这宗地';
    return refuse(
      'too-much',
      `“${name}”${owned >= used ? '自有' : '租赁'}面积合计 ${formatMu(muFromM2(sum))}，超过宗地 ${formatMu(muFromM2(whole))}。`,
      '请改小各家面积；不清楚的请留空，按“未知”记。',
    );
  }
  return null;
}

/** As registered, else by its outline; null where neither is there. */
export function parcelM2({ tables }: Workspace, id: string): number | null {
  const registered = tables.parcels.get(id)?.registeredM2 ?? null;
  if (registered !== null) return registered;
  const shape = tables.shapes.get(id);
  return shape ? geodesicAreaM2(shape.geometry) : null;
}
