import { runChecks as operation } from '../../core/quality/run-checks';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

const command: Command<Parameters<typeof operation>[1]> = {
  name: 'run-checks',
  notable: true,
  operation,
  title: (_ws, _input, changes) => {
    const added = changes.filter((change) => change.before === null).length;
    const gone = changes.filter((change) => change.after === null).length;
    const renewed = changes.length - added - gone;
    const parts = [
      added > 0 && `新发现 ${added} 个问题`,
      gone > 0 && `${gone} 个已不存在`,
      renewed > 0 && `${renewed} 个内容有变`,
    ];
    return `质检：${parts.filter(Boolean).join('，') || '问题与上次相同'}`;
  },
};

/** Checks all parcels and enterprises and brings the findings up to date. */
export function runChecks(): Promise<Committed | Refusal> {
  return commit(command, { nextId: () => newId('finding'), at: nowIso() });
}
