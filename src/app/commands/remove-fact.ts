import { type FactSubject, removeFact as operation } from '../../core/edit-fact';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { describeFact } from './describe-fact';

type Input = FactSubject & { readonly field: string; readonly period?: string | undefined };

const command: Command<Input> = {
  name: 'remove-fact',
  operation,
  title: (ws, { table, id, field, period }) =>
    `删去${describeFact(ws, { table, id }, field, period).what}`,
};

/** Takes a statement away; nothing is said of that field and period any more. */
export async function removeFact(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), input.table, input.id);
}
