import type { Refusal } from '../../core/refusal';
import { removeVariant as operation } from '../../core/variant/change-variant';
import { type Command, type Committed, commit } from '../commit';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-variant',
  operation,
  title: (ws, { id }) => `删除本地口径“${ws.tables.variants.get(id)?.name ?? id}”`,
};

/** Takes a local reading away; lists adopted under it keep what it said. */
export function removeVariant(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
