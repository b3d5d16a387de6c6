import { addition, type Change, type Operation, removal, replacement } from '../change/change';
import { refuse } from '../refusal';
import type { Decision } from './decision';
import { decisionsAt } from './decision-index';

export type DecisionInput = Pick<
  Decision,
  'programId' | 'year' | 'list' | 'listing' | 'why' | 'by' | 'at'
> & {
  readonly subjects: readonly Decision['subject'][];
  readonly nextId: () => string;
};

/** Puts many subjects on a list, or takes them off, for one reason. A decision that is there already is decided anew. */
export const decide: Operation<DecisionInput> = (ws, { subjects, nextId, ...input }) => {
  const why = input.why.trim();
  if (why === '')
    return refuse('no-reason', '没有写明理由，没有保存。', '请写明依据的文件或事实。');
  if (subjects.length === 0) {
    return refuse('nothing', '没有选中任何企业或地块。', '请先选中要认定的行。');
  }
  const changes = new Map<string, Change>();
  for (const { table, id } of subjects) {
    const subject = { table, id };
    const told = { ...input, why, subject };
    const [old] = decisionsAt(ws.tables.decisions, told);
    if (old?.listing === told.listing && old.why === why) continue;
    changes.set(
      `${table} ${id}`,
      old
        ? replacement('decisions', old, { ...told, id: old.id, rev: old.rev })
        : addition('decisions', { ...told, id: nextId(), rev: 0 }),
    );
  }
  return [...changes.values()];
};

/** Takes decisions back, so that the rule speaks again. */
export const withdrawDecision: Operation<{ readonly ids: readonly string[] }> = (ws, { ids }) => {
  const there = [...new Set(ids)].flatMap((id) => ws.tables.decisions.get(id) ?? []);
  if (there.length > 0) return there.map((decision) => removal('decisions', decision));
  return refuse('gone', '这些认定已被撤回。', '列表已更新，请另选。');
};
