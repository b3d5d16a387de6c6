import type { Indicators } from '../indicator/indicators';
import { HALF, type Member } from './members-of';

export interface MemberFirm {
  readonly enterpriseId: string;
  /** False where less than half of its land counts; null where that cannot be told. */
  readonly inside: boolean | null;
}

type Land = Pick<Indicators, 'landUsesOf' | 'landOfEnterprise'>;

/**
 * The firms on the members of a block. A firm is in the block that holds at least half of its land; where its land is
 * not known, all of its parcels must be there, and some here and some elsewhere is unknown.
 */
export function firmsOf(members: readonly Member[], land: Land): readonly MemberFirm[] {
  const counts = new Map<string, number | null>();
  const firms = new Set<string>();
  for (const { parcelId, counts: share } of members) {
    if (share === 0) continue;
    counts.set(parcelId, share);
    for (const { occupancy } of land.landUsesOf(parcelId)) firms.add(occupancy.enterpriseId);
  }
  return [...firms].map((enterpriseId) => {
    return { enterpriseId, inside: isInside(land.landOfEnterprise(enterpriseId), counts) };
  });
}

function isInside(
  parts: ReturnType<Land['landOfEnterprise']>,
  counts: ReadonlyMap<string, number | null>,
): boolean | null {
  // A parcel that is not named counts nothing; one that is named but cannot be measured spoils the sum.
  const shares = parts.map(({ occupancy: { parcelId } }) =>
    counts.has(parcelId) ? (counts.get(parcelId) ?? Number.NaN) : 0,
  );
  let [whole, inside] = [0, 0];
  parts.forEach(({ landM2 }, i) => {
    whole += landM2 ?? Number.NaN;
    inside += (landM2 ?? Number.NaN) * (shares[i] as number);
  });
  if (whole > 0 && !Number.isNaN(inside)) return inside / whole >= HALF;
  if (shares.every((share) => share >= HALF)) return true;
  return shares.every((share) => share === 0) ? false : null;
}
