import type { Fact } from '../fact';
import { checkPeriod, checkValue, type Field, isDay } from '../field';
import { formatPeriod } from '../format-value';
import { type Refusal, refuse } from '../refusal';

/** Says why a record may not carry these facts, or null. `fields` is keyed by field key. */
export function checkFacts(
  fields: ReadonlyMap<string, Field>,
  facts: readonly Fact[],
): Refusal | null {
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact;
    const refusal = checkFact(fields.get(fact.field), fact, facts[i - 1]);
    if (refusal) return refusal;
    if (facts.findIndex((other) => sameForm(other, fact)) !== i) {
      return twice(fields.get(fact.field) as Field, fact);
    }
  }
  return null;
}

/** Facts of one record mostly share day and source; what the one before passed is not read again. */
function checkFact(field: Field | undefined, fact: Fact, before: Fact | undefined): Refusal | null {
  if (!field)
    return refuse('bad-field', `没有名为“${fact.field}”的字段。`, '请先在字段对照中选定字段。');
  const refusal = checkValue(field, fact.value) ?? checkPeriod(field, fact.period);
  if (refusal) return refusal;
  if (fact.asOf !== before?.asOf && !isDay(fact.asOf)) {
    return refuse(
      'bad-as-of',
      `${field.label}的时点“${fact.asOf}”不是有效日期。`,
      '请按 2021-07-31 的写法填写。',
    );
  }
  if (isAhead(field, fact)) {
    return refuse(
      'bad-value',
      `${field.label}“${fact.value}”晚于时点“${fact.asOf}”。`,
      '请核对日期；还没有发生的事不能记为事实。',
    );
  }
  if (fact.source !== before?.source && !isSource(fact.source)) {
    return refuse(
      'no-source',
      `${field.label}没有写明来源，或来源超过 200 字。`,
      '请写明出自哪份文件、台账或何人。',
    );
  }
  return null;
}

function isAhead({ kind, ahead }: Field, { value, asOf }: Fact): boolean {
  return kind === 'date' && !ahead && typeof value === 'string' && value > asOf;
}

function sameForm(a: Fact, b: Fact): boolean {
  return a.field === b.field && a.period === b.period;
}

function isSource(text: string): boolean {
  return text.trim() !== '' && text.length <= 200;
}

function twice(field: Field, fact: Fact): Refusal {
  const period = fact.period ? formatPeriod(fact.period) : '';
  return refuse(
    'twice',
    `${field.label}${period}出现了两次。`,
    '同一字段同一期间只能有一个数，请留下一个。',
  );
}
