import { checkLength, checkText } from '../check-text';
import { isDay } from '../field';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { checkTargetId, checkUnit } from './check-credit';
import type { Reading } from './credit';

/** Says why a reported figure may not be stored, or null. Two for one day would leave open which holds. */
export function checkReading(ws: Workspace, reading: Reading): Refusal | null {
  const { target, unitId, on, value, unit, source, note, by } = reading;
  if (!isDay(on)) {
    return refuse('bad-day', `数据日期“${on}”不是有效日期。`, '请填写，如 2021-12-31。');
  }
  if (!Number.isFinite(value)) {
    return refuse('bad-value', '填报数应为数字。', '请改正；查不到的不要填 0，不填即为未知。');
  }
  const refusal =
    checkTargetId(target) ??
    checkUnit(ws, unitId) ??
    checkLength('单位', unit, 20) ??
    checkText('数据来源', source, 200) ??
    checkLength('备注', note, 1000) ??
    checkLength('填报人', by, 60);
  if (refusal) return refusal;
  for (const other of ws.tables.readings.values()) {
    if (other.id === reading.id || other.target !== target || other.on !== on) continue;
    if (other.unitId === unitId) {
      return refuse('twice', `这项目标 ${on} 已有填报数。`, '请先删除原来的填报数，再重新填报。');
    }
  }
  return null;
}
