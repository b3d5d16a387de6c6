import type { Refusal } from '../../core/refusal';
import { reverseCredit as operation, type ReverseInput } from '../../core/target/reverse-credit';
import { type Command, type Committed, commit } from '../commit';
import { nameRecord } from './name-record';

const command: Command<ReverseInput> = {
  name: 'reverse-credit',
  operation,
  title: (ws, { creditId, on, why }) =>
    `自 ${on} 起撤销${nameRecord(ws, { table: 'credits', id: creditId })}，理由：${why.trim()}`,
};

/** Takes a credit back from a day on, by an entry of its own. */
export function reverseCredit(input: ReverseInput): Promise<Committed | Refusal> {
  return commit(command, input);
}
