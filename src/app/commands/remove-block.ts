import { removeBlock as operation } from '../../core/block/change-block';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { nameBlock } from './name-block';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-block',
  operation,
  title: (ws, { id }) => `删除${nameBlock(ws, id)}`,
};

/** Takes a block away with all its boundaries; undo brings them back. */
export function removeBlock(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
