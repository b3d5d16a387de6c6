import { decide as operation } from '../../core/decision/change-decision';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';
import { useRegistry } from '../registry';
import { nameSubjects } from './name-subjects';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'decide',
  operation,
  title: (ws, { listing, why }, changes) =>
    `将${nameSubjects(ws, changes)}改列为${listing}，理由：${why.trim()}`,
};

/** Puts subjects elsewhere than the rule does, for a reason, in one event. */
export function decide(input: Omit<Input, 'by' | 'at' | 'nextId'>): Promise<Committed | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  return commit(command, { ...input, by, at: nowIso(), nextId: () => newId('decision') });
}
