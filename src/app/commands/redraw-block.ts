import { redrawBlock as operation } from '../../core/block/change-block';
import type { Change } from '../../core/change/change';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { useRegistry } from '../registry';
import { nameBlock } from './name-block';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'redraw-block',
  operation,
  title: (ws, { id, correct, along = [], made = [], outline: { validFrom, why } }, changes) => {
    const first = ws.tables.blocks.get(id)?.outlines.length === 0;
    const what = correct
      ? `更正${nameBlock(ws, id)}的边界`
      : `${first ? '划定' : '调整'}${nameBlock(ws, id)}的边界，自 ${validFrom} 起`;
    const others = along.map((one) => nameBlock(ws, one.id)).join('、');
    const moved = others && `，${others}的共用界线一并移动`;
    return `${what}${moved}${choiceWords(changes, made)}，理由：${why.trim()}`;
  },
};

/** How many parcels were chosen otherwise, and of how many the line made the choice pointless. */
function choiceWords(changes: readonly Change[], made: NonNullable<Input['made']>): string {
  const named = new Set(made.map(({ parcelId }) => parcelId));
  let dropped = 0;
  for (const change of changes) {
    if (change.table !== 'blocks') continue;
    const left = new Set(change.after?.choices.map(({ parcelId }) => parcelId));
    dropped += (change.before?.choices ?? []).filter(
      ({ parcelId }) => !named.has(parcelId) && !left.has(parcelId),
    ).length;
  }
  return [
    named.size > 0 ? `，${named.size} 宗跨界地块改定计入方式` : '',
    dropped > 0 ? `，${dropped} 宗不再跨界，恢复按过半计入` : '',
  ].join('');
}

/** Draws the boundary anew from a day on, or puts the newest one right. */
export async function redrawBlock({
  outline,
  ...told
}: Omit<Input, 'outline'> & {
  readonly outline: Omit<Input['outline'], 'by'>;
}): Promise<Committed | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  const answer = await commit(command, { ...told, outline: { ...outline, by } });
  return explainConflict(answer, 'blocks', told.id);
}
