import { adoptList as operation } from '../../core/adoption/adopt-list';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';
import { useRegistry } from '../registry';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'adopt-list',
  operation,
  title: (_ws, { year, listName, name, rows }) => {
    const listed = rows.filter(({ listing }) => listing === '列入').length;
    return `采纳 ${year} 年“${listName}”名单“${name.trim()}”，列入 ${listed} 个`;
  },
};

/** Writes down a list as it stands. `head` is that of the workspace its rows were judged on; answers with its id. */
export async function adoptList(
  input: Omit<Input, 'id' | 'by' | 'at'>,
): Promise<(Committed & { readonly id: string }) | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  const id = newId('adoption');
  const answer = await commit(command, { ...input, id, by, at: nowIso() });
  return isRefusal(answer) ? answer : { ...answer, id };
}
