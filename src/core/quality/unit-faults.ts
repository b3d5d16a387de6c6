import { createUnitFinder } from '../rules/unit-finder';
import type { Workspace } from '../workspace';
import type { FindingDraft } from './finding-draft';
import type { ProgramToCheck } from './program-to-check';

/** Units of the document that are no records, and units of the ledger that the document does not name. */
export function unitFaults(
  tables: Workspace['tables'],
  { pack, lists }: ProgramToCheck,
): FindingDraft[] {
  const finder = createUnitFinder(tables, pack);
  const lost = pack.reportingUnits.filter(({ name }) => finder.byName(name) === null);
  if (lost.length > 1 && lost.length === pack.reportingUnits.length) {
    const why = `方案的 ${lost.length} 个填报单位都不在镇街、平台中，统计不到任何一个名下。请先导入镇街、平台（可带别名）。`;
    return [unmatched(`${pack.shortTitle} · 填报单位`, why)];
  }
  const drafts = lost.map(({ name, aliases }) => {
    const spelled = aliases.length > 0 ? `（又写作${aliases.join('、')}）` : '';
    return unmatched(
      `${pack.shortTitle} · 填报单位 · ${name}`,
      `方案的填报单位“${name}”${spelled}不在镇街、平台中，统计不到它名下。请导入该单位，或在别名中补上方案的写法。`,
    );
  });
  const named = new Set(pack.reportingUnits.flatMap(({ name }) => finder.byName(name)?.name ?? []));
  for (const [name, count] of firmsByUnit(lists)) {
    if (name === '' || named.has(name)) continue;
    const why = `台账中有 ${count} 家企业由“${name}”填报，而方案的填报单位中没有它，不计入任务表的任何一行。请核对填报单位。`;
    drafts.push(unmatched(`台账 · 填报单位 · ${name}`, why));
  }
  return drafts;
}

function firmsByUnit(lists: ProgramToCheck['lists']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const units = lists.find(({ table }) => table === 'enterprises')?.units ?? [];
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

function unmatched(fileRow: string, why: string): FindingDraft {
  const about = { subject: null, place: null, fileRow, why } as const;
  return { rule: 'unit.unmatched', severity: 'notice', origin: '质检', ...about };
}
