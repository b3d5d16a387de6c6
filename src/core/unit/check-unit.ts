import { type Refusal, refuse } from '../refusal';
import type { Unit } from './unit';

/** Says why a unit may not be stored, or null. */
export function checkUnit({ name, aliases, code, kind }: Unit): Refusal | null {
  if ([name, ...aliases].some((text) => text.trim() === '' || text.length > 100)) {
    return refuse('bad-name', '单位名称或别名为空，或超过 100 字。', '请填写镇街或平台的名称。');
  }
  if (kind !== '镇街' && kind !== '平台') {
    return refuse('bad-value', `“${name}”的类别“${kind}”不对。`, '请选择镇街或平台。');
  }
  if (code === null || /^\d{9}(\d{3})?$/.test(code)) return null;
  return refuse(
    'bad-code',
    `“${name}”的统计代码“${code}”不是 9 位或 12 位数字。`,
    '请改正；平台没有代码的请留空。',
  );
}
