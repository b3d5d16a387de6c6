import { apply } from '../../core/change/apply';
import { runChecks } from '../../core/quality/run-checks';
import { isRefusal, type Refusal } from '../../core/refusal';
import { starterChanges } from '../../core/sample/starter';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso, today } from '../now';

const command: Command<string> = {
  name: 'create-starter',
  operation: (ws, asOf) => {
    const records = starterChanges(asOf);
    const filled = apply(ws, records);
    if (isRefusal(filled)) return filled;
    return [...records, ...runChecks(filled, { nextId: () => newId('finding'), at: nowIso() })];
  },
  title: (_ws, _input, changes) => {
    const parcels = changes.filter((change) => change.table === 'parcels').length;
    return `建立示例数据（虚构），${parcels} 宗地块`;
  },
};

/** Fills the open, empty workspace with the invented parcels and what the checks say of them. */
export function createStarter(): Promise<Committed | Refusal> {
  return commit(command, today(), { actor: { name: '亩图', office: '示例数据（虚构）' } });
}
