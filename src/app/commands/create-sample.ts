import { apply } from '../../core/change/apply';
import type { Change } from '../../core/change/change';
import type { runChecks } from '../../core/quality/run-checks';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

function commandWith(check: typeof runChecks): Command<readonly Change[]> {
  return {
    // The name the log has known since the first sample; undo stops at it.
    name: 'create-starter',
    operation: (ws, records) => {
      const filled = apply(ws, records);
      if (isRefusal(filled)) return filled;
      return [...records, ...check(filled, { nextId: () => newId('finding'), at: nowIso() })];
    },
    title: (_ws, _input, changes) => {
      const parcels = changes.filter((change) => change.table === 'parcels').length;
      return `建立示例数据（虚构），${parcels} 宗地块`;
    },
  };
}

/** Fills the open, empty workspace with invented records and what the checks say of them. */
export async function createSample(records: readonly Change[]): Promise<Committed | Refusal> {
  // They bring an overlay engine along, which nobody waits for who only opens what is there.
  const { runChecks: check } = await import('../../core/quality/run-checks');
  return commit(commandWith(check), records, {
    actor: { name: '亩图', office: '示例数据（虚构）' },
  });
}
