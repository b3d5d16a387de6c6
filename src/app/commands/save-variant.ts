import { isRefusal, type Refusal } from '../../core/refusal';
import { saveVariant as operation } from '../../core/variant/change-variant';
import type { Variant } from '../../core/variant/variant';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId } from '../now';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'save-variant',
  operation,
  title: (_ws, { variant: { name, why }, seenRev }) =>
    `${seenRev === null ? '保存' : '修改'}本地口径“${name.trim()}”，理由：${why.trim()}`,
};

/** Keeps a local reading of a program, in place of the one that was opened, if any; answers with its id. */
export async function saveVariant({
  seen = null,
  ...told
}: Omit<Variant, 'id' | 'rev'> & {
  readonly seen?: Pick<Variant, 'id' | 'rev'> | null;
}): Promise<(Committed & { readonly id: string }) | Refusal> {
  const id = seen?.id ?? newId('variant');
  const seenRev = seen?.rev ?? null;
  const answer = await commit(command, { variant: { ...told, id }, seenRev });
  return isRefusal(answer) ? explainConflict(answer, 'variants', id) : { ...answer, id };
}
