import { enterpriseFields } from '../enterprise/fields';
import type { Fact } from '../fact';
import { checkPeriod, checkValue, type Field } from '../field';
import { formatPeriod } from '../format-value';
import { parcelFields } from '../parcel/fields';
import type { Fault } from './finding-draft';

const fieldsOf = {
  parcels: byKey(parcelFields),
  enterprises: byKey(enterpriseFields),
} as const;

/**
 * Facts that rules cannot read: of another kind than their field, outside its words, of no known field. Nobody can
 * write them today, but a file from before may hold them; a verdict that rests on one is 待核实.
 */
export function factFaults(table: 'parcels' | 'enterprises', facts: readonly Fact[]): Fault[] {
  const wrong = facts.flatMap((fact) => wrongWords(fieldsOf[table].get(fact.field), fact) ?? []);
  if (wrong.length === 0) return [];
  const named = wrong.slice(0, 3).join('；') + (wrong.length > 3 ? `；等 ${wrong.length} 处` : '');
  const why = `${named}。判定时按未知处理，涉及的清单为待核实；请改正。`;
  return [{ rule: 'fact.unreadable', severity: 'warning', place: null, why }];
}

function wrongWords(field: Field | undefined, { field: key, value, period }: Fact): string | null {
  if (!field) return `没有名为“${key}”的字段`;
  const refusal = checkValue(field, value) ?? checkPeriod(field, period);
  if (!refusal) return null;
  const when = period ? formatPeriod(period) : '';
  return `${field.label}${when}的值“${String(value)}”不合要求`;
}

function byKey(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.key, field]));
}
