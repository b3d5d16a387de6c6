import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { WorkItem } from '../../core/program/schema/target-schema';
import { type Due, type DueDays, dueOf } from '../../core/work-item/due';
import type { WorkState } from '../../core/work-item/work-state';

/** An item of the document beside what people said of it. */
export interface WorkRow {
  readonly item: WorkItem;
  readonly said: WorkState | null;
  readonly state: WorkState['state'];
  readonly due: Due;
}

export type WorkFilter = 'all' | 'reached' | 'overdue' | WorkState['state'];

export function workRows(
  { id, work, issuedOn }: ProgramPack,
  works: ReadonlyMap<string, WorkState>,
  days: Omit<DueDays, 'issuedOn'>,
): WorkRow[] {
  const saidOf = new Map<string, WorkState>();
  for (const said of works.values()) if (said.programId === id) saidOf.set(said.item, said);
  return work.map((item) => {
    const said = saidOf.get(item.id) ?? null;
    const state = said?.state ?? '未开始';
    return { item, said, state, due: dueOf(item, state, { ...days, issuedOn }) };
  });
}

export function fits({ state, due }: WorkRow, filter: WorkFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'overdue') return due.overdue;
  if (filter === 'reached') return due.kind === 'reached' && state !== '不再办理';
  return state === filter;
}

type Units = ProgramPack['reportingUnits'];

/** Who leads or implements anything, in the order they are first named; then the townships and platforms. */
export function unitsOf(rows: readonly WorkRow[], reporting: Units): string[] {
  const named = rows.flatMap(({ item }) => [...item.lead, ...item.implement]);
  const every = rows.some(({ item }) => item.everyUnit) ? reporting.filter(isEveryUnit) : [];
  return [...new Set([...named, ...every.map(({ name }) => name)])];
}

/** Of a township or platform: also what all of them implement. */
export function isBy({ item }: WorkRow, unit: string, reporting: Units): boolean {
  if (item.lead.includes(unit) || item.implement.includes(unit)) return true;
  return item.everyUnit && reporting.some((one) => one.name === unit && isEveryUnit(one));
}

function isEveryUnit({ kind }: Units[number]): boolean {
  return kind === '镇街' || kind === '平台';
}

/** By the heading they stand under, in the order of the document. */
export function groupsOf(rows: readonly WorkRow[]): [group: string, rows: WorkRow[]][] {
  const groups = new Map<string, WorkRow[]>();
  for (const row of rows) {
    const group = groups.get(row.item.group);
    if (group) group.push(row);
    else groups.set(row.item.group, [row]);
  }
  return [...groups];
}

/** The deadline in words, and why nothing is counted against anybody where that is so. */
export function wordsOfDue({ item, due, state }: WorkRow): string {
  const day = item.deadlinePrinted ?? item.deadline ?? '';
  if (due.kind === 'none') return '文件未定期限';
  if (due.kind === 'long-term') return `${day || '长期'}，不计逾期`;
  const dated = item.deadlinePrinted ? `${day}（${due.lastDay}）` : (due.lastDay ?? '');
  if (due.kind === 'past-document') return `${dated}，期限早于发文，不计逾期`;
  if (due.overdue) return `${dated}，已逾期`;
  if (due.kind === 'ahead') return dated;
  if (state === '已完成' || state === '不再办理') return dated;
  return `${dated}，已到期；早于本工作区建立，${due.countsAfter} 之后计逾期`;
}
