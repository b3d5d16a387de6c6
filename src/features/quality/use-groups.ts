import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import type { Workspace } from '../../core/workspace';
import { groupFindings } from './group-findings';

/** Not units: every record, and the parcels that belong to none. */
export const ALL = 'all';
const NO_UNIT = 'none';

type Tables = Workspace['tables'];

/** The findings of one unit (or of all) in the order of the panel, and the units that have any. */
export function useGroups(unit: string) {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const units = useWorkspace((state) => state.ws.tables.units);
  const groups = useMemo(() => {
    const wanted = [...findings.values()].filter(
      (finding) => unit === ALL || unitOf(finding, parcels) === unit,
    );
    return groupFindings(wanted, ({ subject }) => {
      if (!subject) return '';
      return (subject.table === 'parcels' ? parcels : enterprises).get(subject.id)?.name ?? '';
    });
  }, [findings, parcels, enterprises, unit]);
  const choices = useMemo(() => {
    const met = new Set<string | null>();
    for (const finding of findings.values()) met.add(unitOf(finding, parcels));
    const named = [...units.values()].filter(({ id }) => met.has(id));
    const list = named.map(({ id, name }) => ({ value: id, label: name }));
    return met.has(NO_UNIT) ? [...list, { value: NO_UNIT, label: '所在单位未知' }] : list;
  }, [findings, parcels, units]);
  return { groups, choices };
}

/** Firms sit where their parcels are, maybe in several units; they answer to none here. */
function unitOf({ subject }: Finding, parcels: Tables['parcels']): string | null {
  if (subject?.table !== 'parcels') return null;
  return parcels.get(subject.id)?.unitId ?? NO_UNIT;
}
