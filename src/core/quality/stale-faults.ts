import type { Enterprise } from '../enterprise/enterprise';
import { metricField } from '../indicator/metric';
import { columnsAsked } from '../list/columns-asked';
import type { MissingFact } from '../list/missing-facts';
import { type FactKey, factCatalog } from '../rules/fact-catalog';
import type { FindingDraft } from './finding-draft';
import type { ProgramToCheck } from './program-to-check';

/** A yearly fact the program judges by, of a year nobody has it for. */
export interface StaleFact {
  readonly fact: FactKey;
  readonly dataYear: number;
  /** The newest year anybody has it for; null for none. */
  readonly newest: number | null;
}

type Judged = Pick<ProgramToCheck, 'pack' | 'year' | 'lists'>;

export function staleFacts(
  enterprises: ReadonlyMap<string, Enterprise>,
  { pack, year, lists }: Judged,
): StaleFact[] {
  if (enterprises.size === 0) return [];
  const newest = newestYears(enterprises.values());
  const found = new Map<string, StaleFact>();
  for (const { kind, table } of lists) {
    if (kind.basis !== 'rule' || table === null) continue;
    for (const { fact, dataYear } of columnsAsked(kind, { pack, year })) {
      if (dataYear === null) continue;
      const last = newest.get(fieldOf(fact)) ?? null;
      if (last === null || last < dataYear) {
        found.set(`${fact} ${dataYear}`, { fact, dataYear, newest: last });
      }
    }
  }
  return [...found.values()];
}

export function isStale({ fact, dataYear }: MissingFact, stale: readonly StaleFact[]): boolean {
  return stale.some((one) => one.fact === fact && one.dataYear === dataYear);
}

export function staleFaults(
  stale: readonly StaleFact[],
  { pack, year }: Pick<ProgramToCheck, 'pack' | 'year'>,
): FindingDraft[] {
  return stale.map(({ fact, dataYear, newest }) => {
    const { label } = factCatalog[fact];
    const from = pack.providers.find(({ facts }) => facts.includes(fact))?.unit;
    const has = newest === null ? '各年均无' : `现有最新为 ${newest} 年`;
    const why =
      `${pack.shortTitle} ${year} 年度按 ${dataYear} 年${label}判定，全部企业都没有这一年的数据（${has}），` +
      `有关企业将为待核实。请向${from ?? '提供数据的部门（文件未写明）'}索取后导入。`;
    return {
      rule: 'data.stale',
      severity: 'warning',
      origin: '质检',
      subject: null,
      place: null,
      fileRow: `${pack.shortTitle} · ${label} · ${dataYear} 年`,
      why,
    };
  });
}

function fieldOf(fact: FactKey): string {
  return Object.hasOwn(metricField, fact) ? metricField[fact as keyof typeof metricField] : fact;
}

/** By field; what is said to be unknown is not there. */
function newestYears(enterprises: Iterable<Enterprise>): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { facts } of enterprises) {
    for (const { field, period, value } of facts) {
      if (period === undefined || value === null) continue;
      const year = Number(period.slice(0, 4));
      if (year > (newest.get(field) ?? 0)) newest.set(field, year);
    }
  }
  return newest;
}
