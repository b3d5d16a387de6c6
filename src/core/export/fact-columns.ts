import { type Fact, findFact, newestFact } from '../fact';
import type { Field } from '../field';
import { aliasesOf } from '../import/field-aliases';
import type { RecordColumn } from './record-column';

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
): RecordColumn<T>[] {
  return fields.flatMap((field) => {
    const { key, label, unit, kind, period, decimals } = field;
    if (period === 'month' || (period === 'year' && year === null)) return [];
    const title = unit && kind === 'number' ? `${label}（${unit}）` : label;
    const read = ({ facts }: T) => {
      const fact = period === 'year' ? findFact(facts, key, year ?? '') : newestFact(facts, key);
      return fact?.value ?? null;
    };
    const name = period === 'year' ? `${year}年${title}` : title;
    const reveals = revealedBy(field);
    const short = period === 'none' ? officialShort(key) : undefined;
    return [
      {
        name,
        ...(short && { short }),
        kind: kinds[kind],
        read,
        ...(reveals && { reveals }),
        ...(kind === 'number' && { decimals: decimals ?? 2 }),
      },
    ];
  });
}

/** The initials by which databases of planning bureaus know it, so that the column is found again when it is read. */
function officialShort(key: string): string | undefined {
  return aliasesOf(key)
    .find((alias) => /^[a-z][a-z0-9_]{1,9}$/.test(alias))
    ?.toUpperCase();
}

/** Free text may hold a name. */
export function revealedBy({ key, kind }: Field): 'name' | 'tax' | null {
  if (taxes.has(key)) return 'tax';
  return kind === 'text' ? 'name' : null;
}
