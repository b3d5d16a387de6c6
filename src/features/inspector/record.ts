import { useWorkspace } from '../../app/workspace-store';
import type { Fact } from '../../core/fact';

/** A parcel or an enterprise as the carrier of facts. */
export interface FactRecord {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
  readonly rev: number;
  readonly facts: readonly Fact[];
  /** The version that stands now, whatever this screen was drawn from. */
  readonly latestRev: () => number;
}

export function factRecord(
  table: FactRecord['table'],
  {
    id,
    rev,
    facts,
  }: { readonly id: string; readonly rev: number; readonly facts: readonly Fact[] },
): FactRecord {
  const latestRev = () => useWorkspace.getState().ws.tables[table].get(id)?.rev ?? rev;
  return { table, id, rev, facts, latestRev };
}
