import { useMemo } from 'react';
import { useImport } from '../../app/import/import-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Enterprise } from '../../core/enterprise/enterprise';
import { type Match, matchFirms, SURE } from '../../core/import/match-firms';
import type { Parcel } from '../../core/parcel/parcel';

export interface Suggestion extends Match {
  readonly firm: Enterprise;
  readonly parcel: Parcel;
  /** Others use the parcel already, or are suggested for it as surely: each share is asked for. */
  readonly shared: boolean;
}

export interface MatchingNow {
  readonly suggestions: readonly Suggestion[];
  /** Firms that use no land, and land nobody uses. */
  readonly firms: readonly Enterprise[];
  readonly parcels: readonly Parcel[];
  /** How many firms use a parcel. */
  readonly users: (parcelId: string) => number;
}

/**
 * What is suggested, less what was linked since: suggestions are worked out once, so that taking one of two firms on a
 * parcel does not make the other vanish.
 */
export function useMatching(): MatchingNow {
  const plan = useImport((state) => state.plan);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const occupancies = useWorkspace((state) => state.ws.tables.occupancies);
  // biome-ignore lint/correctness/useExhaustiveDependencies: links made in between are taken off below.
  const matches = useMemo(
    () => matchFirms(useWorkspace.getState().ws, plan).matches,
    [enterprises, parcels, plan],
  );
  return useMemo(() => {
    const users = new Map<string, number>();
    const settled = new Set<string>();
    const linked = new Set<string>();
    for (const { parcelId, enterpriseId } of occupancies.values()) {
      users.set(parcelId, (users.get(parcelId) ?? 0) + 1);
      settled.add(enterpriseId);
      linked.add(`${enterpriseId}|${parcelId}`);
    }
    const open = matches.filter(
      ({ enterpriseId, parcelId, score }) =>
        !linked.has(`${enterpriseId}|${parcelId}`) && (score >= SURE || !settled.has(enterpriseId)),
    );
    const sureOf = new Map<string, number>();
    for (const { parcelId, score } of open) {
      if (score >= SURE) sureOf.set(parcelId, (sureOf.get(parcelId) ?? 0) + 1);
    }
    return {
      suggestions: open.flatMap((one): Suggestion[] => {
        const firm = enterprises.get(one.enterpriseId);
        const parcel = parcels.get(one.parcelId);
        if (!firm || !parcel) return [];
        const shared = users.has(one.parcelId) || (sureOf.get(one.parcelId) ?? 0) > 1;
        return [{ ...one, firm, parcel, shared }];
      }),
      firms: [...enterprises.values()].filter(({ id }) => !settled.has(id)),
      parcels: [...parcels.values()].filter(({ id }) => !users.has(id)),
      users: (parcelId) => users.get(parcelId) ?? 0,
    };
  }, [matches, enterprises, parcels, occupancies]);
}
