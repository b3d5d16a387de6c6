import { type FactSubject, editFact as operation } from '../../core/edit-fact';
import { type Fact, findFact } from '../../core/fact';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { describeFact } from './describe-fact';

type Input = FactSubject & { readonly fact: Fact };

const command: Command<Input> = {
  name: 'edit-fact',
  operation,
  title: (ws, { table, id, fact }) => {
    const old = findFact(ws.tables[table].get(id)?.facts ?? [], fact.field, fact.period);
    const { what, say } = describeFact(ws, { table, id }, fact.field, fact.period);
    if (!old) return `将${what}记为${say(fact.value)}`;
    if (old.value !== fact.value) return `将${what}由${say(old.value)}改为${say(fact.value)}`;
    return `将${what}的时点或来源改为${fact.asOf}，${fact.source}`;
  },
};

/** Writes what a person says of a parcel or an enterprise. */
export async function editFact(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), input.table, input.id);
}
