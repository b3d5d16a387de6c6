import { isItemId, isProgramId } from '../check-program-year';
import { checkText } from '../check-text';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { Variant } from './variant';

/** Says why a variant may not be kept, or null. Bounds of the values are the pack's to check. */
export function checkVariant(ws: Workspace, variant: Variant): Refusal | null {
  const { id, programId, programVersion, name, values, why } = variant;
  if (!isProgramId(programId) || programVersion === '') {
    return refuse('bad-program', '没有指明是哪个方案的口径。', '请先选定方案。');
  }
  const refusal =
    checkText('口径名称', name) ?? checkText('采用本地口径的理由', why, 500) ?? checkValues(values);
  if (refusal) return refusal;
  for (const other of ws.tables.variants.values()) {
    if (other.id !== id && other.programId === programId && other.name === name) {
      return refuse('twice', `这个方案已有名为“${name}”的口径。`, '请换一个名称。');
    }
  }
  return null;
}

/** Figures by id of parameter or threshold, each a number. */
export function checkValues(values: Variant['values']): Refusal | null {
  for (const [key, value] of Object.entries(values)) {
    if (isItemId(key) && Number.isFinite(value)) continue;
    return refuse('bad-value', `口径中“${key}”的数值 ${value} 无效。`, '请填写数字。');
  }
  return null;
}
