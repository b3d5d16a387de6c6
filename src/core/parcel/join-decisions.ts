import { type Change, removal, replacement } from '../change/change';
import type { Decision } from '../decision/decision';
import type { Project } from '../project/project';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';

/** Decisions on parcels that become one: they move along, and must not contradict each other. */
export function joinDecisions(
  { tables }: Workspace,
  keptId: string,
  gone: readonly string[],
): readonly Change[] | Refusal {
  const ids = [keptId, ...gone];
  const all = [...tables.decisions.values()]
    .filter(({ subject }) => subject.table === 'parcels' && ids.includes(subject.id))
    .sort((a, b) => ids.indexOf(a.subject.id) - ids.indexOf(b.subject.id));
  const standing = new Map<string, Decision>();
  const changes: Change[] = [];
  for (const decision of all) {
    const key = `${decision.programId}|${decision.year}|${decision.list}`;
    const before = standing.get(key);
    if (!before) {
      standing.set(key, decision);
      if (decision.subject.id === keptId) continue;
      const subject = { table: 'parcels', id: keptId } as const;
      changes.push(replacement('decisions', decision, { ...decision, subject }));
    } else if (before.listing === decision.listing) changes.push(removal('decisions', decision));
    else {
      return refuse(
        'decided-apart',
        `这些地块在 ${decision.year} 年清单上的人工认定不一致（${before.listing}、${decision.listing}）。`,
        '请先撤回或统一人工认定，再合并。',
      );
    }
  }
  return changes;
}

/** Choices of blocks on parcels that become one: all alike, or none. */
export function joinChoices(
  { tables }: Workspace,
  keptId: string,
  gone: readonly string[],
): readonly Change[] | Refusal {
  const ids = [keptId, ...gone];
  const changes: Change[] = [];
  for (const block of tables.blocks.values()) {
    const own = block.choices.filter(({ parcelId }) => ids.includes(parcelId));
    const [first] = own;
    if (!first) continue;
    if (own.length < ids.length || own.some(({ as }) => as !== first.as)) {
      return refuse(
        'chosen-apart',
        `这些地块在区块“${block.name}”中的计入方式不一致。`,
        '请先在区块中统一或恢复按过半计入，再合并。',
      );
    }
    const others = block.choices.filter(({ parcelId }) => !ids.includes(parcelId));
    const choices = [...others, { ...first, parcelId: keptId }];
    choices.sort((a, b) => (a.parcelId < b.parcelId ? -1 : 1));
    changes.push(replacement('blocks', block, { ...block, choices }));
  }
  return changes;
}

/** A parcel has one plan a program and year: two would leave one of them without land of its own. */
export function refusePlans({ tables }: Workspace, ids: readonly string[]): Refusal | null {
  const standing = new Map<string, Project>();
  for (const project of tables.projects.values()) {
    const { subject, programId, year, name } = project;
    if (subject.table !== 'parcels' || !ids.includes(subject.id)) continue;
    const before = standing.get(`${programId}|${year}`);
    if (before) {
      return refuse(
        'planned-apart',
        `这些地块在 ${year} 年各有盘活方案（“${before.name}”“${name}”），合并后一宗地一年只能有一个。`,
        '请先在“项目”中并作一个，删除另一个，再合并。',
      );
    }
    standing.set(`${programId}|${year}`, project);
  }
  return null;
}
