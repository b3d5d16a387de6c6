import type { FactValue } from '../../core/fact';
import type { Field } from '../../core/field';
import { type Refusal, refuse } from '../../core/refusal';
import { readDay } from './read-day';

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
  const digits = plain.normalize('NFKC').replaceAll(',', '').replace('−', '-');
  const number = Number(digits);
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits)) return number;
  return refuse('bad-value', `${field.label}“${plain}”不是数字。`, '请只填数字，单位不用填。');
}

/** A value as it stands in an input. */
export function inputText(value: FactValue): string {
  return value === null ? '' : String(value);
}
