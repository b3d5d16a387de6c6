import { withdrawDecision as operation } from '../../core/decision/change-decision';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { nameSubjects } from './name-subjects';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'withdraw-decision',
  operation,
  title: (ws, _input, changes) => `撤回对${nameSubjects(ws, changes)}的人工认定`,
};

/** Takes decisions back in one event, so that the rule speaks again. */
export function withdrawDecision(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
