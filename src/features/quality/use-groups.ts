import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { ruleName } from '../../core/quality/rule-names';
import { formatNumber } from '../../core/quantity';
import type { Workspace } from '../../core/workspace';
import { groupFindings } from './group-findings';
import { originWords } from './origin-words';

/** Not units, origins or rules: every finding, and the parcels that belong to no unit. */
export const ALL = 'all';
const NO_UNIT = 'none';

/** What of the findings is looked at. */
export interface Wanted {
  readonly unit: string;
  readonly origin: string;
  readonly rule: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Tables = Workspace['tables'];

/** The findings that are wanted in the order of the panel, and what else could be chosen. */
export function useGroups({ unit, origin, rule }: Wanted) {
  const findings = useWorkspace((state) => state.ws.tables.findings);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const units = useWorkspace((state) => state.ws.tables.units);
  const near = useMemo(
    () =>
      [...findings.values()].filter(
        (finding) =>
          (unit === ALL || unitOf(finding, parcels) === unit) &&
          (origin === ALL || finding.origin === origin),
      ),
    [findings, parcels, unit, origin],
  );
  const groups = useMemo(() => {
    const wanted = rule === ALL ? near : near.filter((finding) => finding.rule === rule);
    return groupFindings(wanted, ({ subject, fileRow }) => {
      if (!subject) return fileRow ?? '';
      return (subject.table === 'parcels' ? parcels : enterprises).get(subject.id)?.name ?? '';
    });
  }, [near, parcels, enterprises, rule]);
  const choices = useMemo(
    () => ({ units: unitsMet(findings, parcels, units), origins: originsMet(findings) }),
    [findings, parcels, units],
  );
  const rules = useMemo(() => rulesMet(near), [near]);
  return { groups, choices: { ...choices, rules } };
}

function unitsMet(
  findings: Tables['findings'],
  parcels: Tables['parcels'],
  units: Tables['units'],
): Choice[] {
  const met = new Set<string | null>();
  for (const finding of findings.values()) met.add(unitOf(finding, parcels));
  const named = [...units.values()].filter(({ id }) => met.has(id));
  const list = named.map(({ id, name }) => ({ value: id, label: name }));
  return met.has(NO_UNIT) ? [...list, { value: NO_UNIT, label: '所在单位未知' }] : list;
}

function originsMet(findings: Tables['findings']): Choice[] {
  const met = new Set([...findings.values()].map((finding) => finding.origin));
  return [...met].map((value) => ({ value, label: originWords[value] }));
}

/** With how many of each, those with most first. */
function rulesMet(findings: readonly Finding[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, label: `${ruleName(value)}（${formatNumber(count, 0)}）` }));
}

/** Firms sit where their parcels are, maybe in several units; they answer to none here. */
function unitOf({ subject }: Finding, parcels: Tables['parcels']): string | null {
  if (subject?.table !== 'parcels') return null;
  return parcels.get(subject.id)?.unitId ?? NO_UNIT;
}
