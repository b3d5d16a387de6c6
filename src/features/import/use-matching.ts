import { useDeferredValue, useEffect, useMemo } from 'react';
import { useSuggestions, watchMatching } from '../../app/import/matching';
import { useWorkspace } from '../../app/workspace-store';
import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { type Match, SURE } from '../../core/import/match-firms';
import type { Parcel } from '../../core/parcel/parcel';

export interface Suggestion extends Match {
  readonly firm: Enterprise;
  readonly parcel: Parcel;
}

/** Land that is used already, or that several firms are surely on. */
export interface SharedLand {
  readonly parcel: Parcel;
  readonly uses: readonly Occupancy[];
  readonly suggestions: readonly Suggestion[];
}

export interface MatchingNow {
  /** One firm for a parcel nobody uses. */
  readonly suggestions: readonly Suggestion[];
  readonly shared: readonly SharedLand[];
  /** Firms that use no land, and land nobody uses; how many of them something is suggested for. */
  readonly firms: readonly Enterprise[];
  readonly parcels: readonly Parcel[];
  readonly suggestedFirms: number;
  readonly suggestedParcels: number;
  readonly firmCount: number;
  readonly parcelCount: number;
  /** How many firms use a parcel. */
  readonly users: (parcelId: string) => number;
}

/** Less than this is no ground to put a second firm on land. */
const ON_USED = 0.6;

/** What is suggested, less what was linked since. */
export function useMatching(): MatchingNow {
  useEffect(watchMatching, []);
  const { matches } = useSuggestions((state) => state.matching);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const made = useWorkspace((state) => state.ws.tables.occupancies);
  // Thousands of links taken at once: what they leave open is worked out after what they change elsewhere.
  const occupancies = useDeferredValue(made);
  return useMemo(() => {
    const uses = new Map<string, Occupancy[]>();
    const settled = new Set<string>();
    const linked = new Set<string>();
    for (const use of occupancies.values()) {
      put(uses, use.parcelId, use);
      settled.add(use.enterpriseId);
      linked.add(`${use.enterpriseId}|${use.parcelId}`);
    }
    const open: Suggestion[] = [];
    const sureOn = new Map<string, number>();
    for (const one of matches) {
      const firm = enterprises.get(one.enterpriseId);
      const parcel = parcels.get(one.parcelId);
      if (!firm || !parcel || linked.has(`${one.enterpriseId}|${one.parcelId}`)) continue;
      const [homeless, empty] = [!settled.has(firm.id), !uses.has(parcel.id)];
      if (!homeless && !(empty && one.score >= SURE)) continue;
      if (!empty && one.score < ON_USED) continue;
      open.push({ ...one, firm, parcel });
      if (one.score >= SURE && one.doubt === null) {
        sureOn.set(parcel.id, (sureOn.get(parcel.id) ?? 0) + 1);
      }
    }
    const suggestions: Suggestion[] = [];
    const byLand = new Map<string, Suggestion[]>();
    const [firmsOffered, landOffered] = [new Set<string>(), new Set<string>()];
    for (const one of open) {
      const { id } = one.parcel;
      if (uses.has(id) || (sureOn.get(id) ?? 0) > 1) put(byLand, id, one);
      else suggestions.push(one);
      if (!settled.has(one.firm.id)) firmsOffered.add(one.firm.id);
      if (!uses.has(id)) landOffered.add(id);
    }
    const shared = [...byLand.values()].flatMap((some): SharedLand[] => {
      const parcel = some[0]?.parcel;
      return parcel ? [{ parcel, uses: uses.get(parcel.id) ?? [], suggestions: some }] : [];
    });
    return {
      suggestions,
      shared,
      firms: [...enterprises.values()].filter(({ id }) => !settled.has(id)),
      parcels: [...parcels.values()].filter(({ id }) => !uses.has(id)),
      suggestedFirms: firmsOffered.size,
      suggestedParcels: landOffered.size,
      firmCount: enterprises.size,
      parcelCount: parcels.size,
      users: (parcelId) => uses.get(parcelId)?.length ?? 0,
    };
  }, [matches, enterprises, parcels, occupancies]);
}

export function landName({ name, code }: Parcel): string {
  return name || code || '未命名地块';
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
