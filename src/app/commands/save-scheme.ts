import { isRefusal, type Refusal } from '../../core/refusal';
import { saveScheme as operation } from '../../core/scheme/change-scheme';
import type { Scheme } from '../../core/scheme/scheme';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId } from '../now';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'save-scheme',
  operation,
  title: (_ws, { scheme: { name }, seenRev }) =>
    `${seenRev === null ? '保存' : '修改'}评价方案“${name.trim()}”`,
};

/** Keeps an evaluation scheme, in place of the one that was opened, if any; answers with its id. */
export async function saveScheme({
  seen = null,
  ...told
}: Omit<Scheme, 'id' | 'rev'> & {
  readonly seen?: Pick<Scheme, 'id' | 'rev'> | null;
}): Promise<(Committed & { readonly id: string }) | Refusal> {
  const id = seen?.id ?? newId('scheme');
  const seenRev = seen?.rev ?? null;
  const answer = await commit(command, { scheme: { ...told, id }, seenRev });
  return isRefusal(answer) ? explainConflict(answer, 'schemes', id) : { ...answer, id };
}
