import type { FactValue } from '../../core/fact';
import type { Field } from '../../core/field';
import { type Refusal, refuse } from '../../core/refusal';
import { readDay } from '../../ui/local-time';

/** What was typed, as a value of the field: full-width digits and thousands separators are read. */
export function readInput(field: Field, text: string): FactValue | Refusal {
  const plain = text.trim();
  if (plain === '') {
    return refuse('empty', `没有填写${field.label}。`, '请填写；确实不知道的请勾选“未知”。');
  }
  if (field.kind === 'date') {
    const day = readDay(plain);
    return (
      day ?? refuse('bad-day', `${field.label}“${plain}”不是有效日期。`, '请填写，如 2021-07-31。')
    );
  }
  if (field.kind !== 'number') return plain;
  const typed = narrow(plain).replace('−', '-');
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed)) return Number(typed.replaceAll(',', ''));
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(typed)) return Number(typed);
  if (/^[+-]?[\d.]*,[\d.,]*$/.test(typed)) {
    // 1,2 may be meant as 1.2 or as 12; neither is for us to choose.
    return refuse(
      'bad-comma',
      `${field.label}“${plain}”中的逗号不是千位分隔。`,
      '逗号只用于千位，如 1,234.5；小数请用小数点，如 1.2。',
    );
  }
  return refuse('bad-value', `${field.label}“${plain}”不是数字。`, '请只填数字，单位不用填。');
}

/** Full-width characters as half-width ones, and nothing else: ² must not turn into 2. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** A value as it stands in an input. */
export function inputText(value: FactValue): string {
  return value === null ? '' : String(value);
}
