import { type Fact, findFact, newestFact } from '../fact';
import type { Field } from '../field';
import type { RecordColumn, Secrecy } from './record-column';

interface Told {
  readonly facts: readonly Fact[];
}

const kinds = {
  number: 'number',
  date: 'date',
  text: 'text',
  choice: 'text',
  set: 'text',
} as const;
const taxes: ReadonlySet<string> = new Set(['taxWan', 'taxMonthWan']);

/** Facts as columns: of the year where they are yearly, else the newest. Monthly ones are too many for a row. */
export function factColumns<T extends Told>(
  fields: readonly Field[],
  year: string | null,
  { hideNames, bandTax }: Secrecy,
): RecordColumn<T>[] {
  return fields.flatMap((field) => {
    const { key, label, unit, kind, period, decimals } = field;
    if (period === 'month' || (period === 'year' && year === null)) return [];
    if (bandTax && taxes.has(key)) return [];
    if (hideNames && kind === 'text') return [];
    const title = unit && kind === 'number' ? `${label}（${unit}）` : label;
    const read = ({ facts }: T) => {
      const fact = period === 'year' ? findFact(facts, key, year ?? '') : newestFact(facts, key);
      return fact?.value ?? null;
    };
    const name = period === 'year' ? `${year}年${title}` : title;
    return [
      { name, kind: kinds[kind], read, ...(kind === 'number' && { decimals: decimals ?? 2 }) },
    ];
  });
}
