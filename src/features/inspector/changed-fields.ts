import type { Change } from '../../core/change/change';
import type { Fact } from '../../core/fact';
import { fieldOf } from '../../core/fields';
import { formatPeriod, formatValue } from '../../core/format-value';
import { formatM2, UNKNOWN } from '../../core/quantity';

export interface ChangedField {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type Subject = 'parcels' | 'enterprises';
type Loose = Readonly<Record<string, unknown>> & { readonly facts?: readonly Fact[] };

const labels: Readonly<Record<string, string>> = {
  name: '名称',
  code: '宗地代码',
  unitId: '所在单位',
  landUse: '用途',
  tenure: '权属',
  registeredM2: '证载登记面积',
  uscc: '统一社会信用代码',
  sector: '行业',
};

/** What a change did to a record, field by field, in words. Added and removed records list nothing. */
export function changedFields(
  change: Change,
  unitName: (id: string) => string | undefined,
): ChangedField[] {
  const { before, after } = change as { before: Loose | null; after: Loose | null };
  if (!before || !after) return [];
  const say = (key: string, value: unknown) => {
    if (value === null || value === undefined || value === '') return UNKNOWN;
    if (key === 'registeredM2') return formatM2(value as number);
    return key === 'unitId' ? (unitName(String(value)) ?? String(value)) : String(value);
  };
  const own = Object.keys(labels)
    .filter((key) => before[key] !== after[key])
    .map((key) => ({
      label: labels[key] ?? key,
      from: say(key, before[key]),
      to: say(key, after[key]),
    }));
  const facts = changedFacts(change.table as Subject, before.facts ?? [], after.facts ?? []);
  return [...own, ...facts];
}

function changedFacts(table: Subject, before: readonly Fact[], after: readonly Fact[]) {
  const slots = new Map<string, { old?: Fact; new?: Fact }>();
  const slot = ({ field, period }: Fact) => `${field}|${period ?? ''}`;
  for (const fact of before) slots.set(slot(fact), { old: fact });
  for (const fact of after) slots.set(slot(fact), { ...slots.get(slot(fact)), new: fact });
  const changed: ChangedField[] = [];
  for (const pair of slots.values()) {
    const from = sayFact(table, pair.old);
    const to = sayFact(table, pair.new);
    const { field: key, period } = (pair.new ?? pair.old) as Fact;
    const label = `${fieldOf(table, key)?.label ?? key}${period ? `（${formatPeriod(period)}）` : ''}`;
    if (from !== to) changed.push({ label, from, to });
    else if (pair.old && pair.new && sayOrigin(pair.old) !== sayOrigin(pair.new)) {
      changed.push({ label: `${label}的来源`, from: sayOrigin(pair.old), to: sayOrigin(pair.new) });
    }
  }
  return changed;
}

function sayFact(table: Subject, fact: Fact | undefined): string {
  if (!fact) return '未填写';
  const field = fieldOf(table, fact.field);
  return field ? formatValue(field, fact.value) : String(fact.value);
}

function sayOrigin({ asOf, source }: Fact): string {
  return `${asOf}，${source}`;
}
