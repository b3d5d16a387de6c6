import { isItemId, isProgramId } from '../check-program-year';
import { checkLength } from '../check-text';
import { isDay } from '../field';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { type WorkState, workStates } from './work-state';

/** Says why the state of a work item may not stand, or null. */
export function checkWork(ws: Workspace, work: WorkState): Refusal | null {
  const { id, programId, item, state, doneOn, evidence, note } = work;
  if (!isProgramId(programId) || !isItemId(item)) {
    return refuse('bad-program', '没有指明是哪个方案的哪项工作。', '请先选定方案和工作。');
  }
  if (!workStates.includes(state)) {
    return refuse('bad-value', `“${state}”不是工作状态。`, `请选择${workStates.join('、')}。`);
  }
  const refusal =
    checkDone(state, doneOn) ??
    checkLength('完成依据', evidence, 500) ??
    checkLength('备注', note, 500);
  if (refusal) return refusal;
  for (const other of ws.tables.works.values()) {
    if (other.id !== id && other.programId === programId && other.item === item) {
      return refuse('twice', '这项工作已有进展记录。', '请修改原来的记录。');
    }
  }
  return null;
}

/** Done has a day, and only done has one. */
function checkDone(state: WorkState['state'], doneOn: string | null): Refusal | null {
  if (state !== '已完成') {
    if (doneOn === null) return null;
    return refuse('bad-day', `“${state}”的工作不应有完成日期。`, '请去掉日期，或改为已完成。');
  }
  if (doneOn !== null && isDay(doneOn)) return null;
  return refuse('bad-day', `完成日期“${doneOn ?? ''}”不是有效日期。`, '请填写，如 2021-07-31。');
}
