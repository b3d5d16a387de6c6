import type { Block } from '../../core/block/block';
import { addBlock as operation } from '../../core/block/change-block';
import { type BlockDraft, emptyDraft } from '../../core/block/draft-block';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId } from '../now';
import { useRegistry } from '../registry';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'add-block',
  operation,
  title: (_ws, { block: { name, outlines } }) =>
    `${outlines.length > 0 ? '划定' : '新建'}区块“${name.trim()}”`,
};

/** Makes a block, with its boundary where one is drawn and as much of its plan as is known; answers with its id. */
export async function addBlock({
  outline,
  ...told
}: Pick<BlockDraft, 'programId' | 'name'> &
  Partial<BlockDraft> & {
    readonly outline: Omit<Block['outlines'][number], 'by'> | null;
  }): Promise<(Committed & { readonly id: string }) | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  const id = newId('block');
  const outlines = outline ? [{ ...outline, by }] : [];
  const block = { ...emptyDraft(told.programId), ...told, id, outlines };
  const answer = await commit(command, { block });
  return isRefusal(answer) ? answer : { ...answer, id };
}
