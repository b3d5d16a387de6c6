import { plainName } from './field-aliases';
import {
  type Dimension,
  type ImportField,
  type ImportTarget,
  importFields,
  unitsOf,
} from './import-field';
import type { ColumnMapping, Mapping } from './mapping';

type Rows = readonly (readonly unknown[])[];

/** What the columns most likely mean, by their names; every guess stands on the screen and can be changed. */
export function suggestMapping(
  target: ImportTarget,
  columns: readonly string[],
  rows: Rows,
  made: Pick<Mapping, 'asOf' | 'source'>,
): Mapping {
  const taken = new Set<string>();
  const guesses = columns.map((column) => guess(target, column));
  // A name itself goes before one of its other names; each field is given away once a period.
  const order = guesses
    .map((one, at) => ({ at, rank: one ? one.rank : Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const mapped: ColumnMapping[] = columns.map((column) => leftOut(column));
  for (const { at } of order) {
    const found = guesses[at];
    const column = columns[at] as string;
    if (!found) continue;
    const { field } = found;
    const period = periodOf(field, column, made.asOf);
    const key = `${field.key}|${period ?? ''}`;
    if (taken.has(key)) continue;
    taken.add(key);
    mapped[at] = {
      column,
      field: field.key,
      period,
      unit: unitOf(field.dimension, column),
      words: wordsFor(
        field,
        rows.map((row) => row[at]),
      ),
    };
  }
  return { target, columns: mapped, ...made };
}

/** Which kind of record a file most likely holds: the one that takes most of its columns. */
export function suggestTarget(columns: readonly string[], outlines: boolean): ImportTarget {
  const score = (target: ImportTarget) =>
    columns.filter((column) => (guess(target, column)?.rank ?? 9) < 3).length;
  if (outlines) return score('units') > score('parcels') ? 'units' : 'parcels';
  return score('occupancies') > score('enterprises') ? 'occupancies' : 'enterprises';
}

function leftOut(column: string): ColumnMapping {
  return { column, field: null, period: null, unit: null, words: {} };
}

function guess(target: ImportTarget, column: string): { field: ImportField; rank: number } | null {
  const monthly = ofMonth(target, column);
  if (monthly) return monthly;
  const name = plainName(column);
  if (name === '' || computed.some((word) => name.includes(word))) return null;
  let best: { field: ImportField; rank: number } | null = null;
  for (const field of importFields(target)) {
    const rank = rankOf(field, name);
    if (rank !== null && rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { field, rank };
  }
  return best;
}

/** 2026年1月, alone or over 税收: what is reported month by month, where there is but one such figure. */
function ofMonth(target: ImportTarget, column: string): ReturnType<typeof guess> {
  const text = column.normalize('NFKC');
  const name = plainName(text.replace(MONTH, '').replaceAll('·', ''));
  if (!MONTH.test(text) || computed.some((word) => name.includes(word))) return null;
  const monthly = importFields(target).filter(({ period }) => period === 'month');
  const [field] = monthly;
  if (!field || monthly.length > 1) return null;
  const yearly = importFields(target).find(({ key }) => key === yearOf[field.key]);
  const named = [field, ...(yearly ? [yearly] : [])].some((one) => rankOf(one, name) !== null);
  return name === '' || named ? { field, rank: 2 } : null;
}

const MONTH = /(?:19|20)\d{2}年?[-_.]?(?:0?[1-9]|1[0-2])月(?:份)?/;

/** The figure of the year that goes by the same names. */
const yearOf: Readonly<Record<string, string>> = { taxMonthWan: 'taxWan' };

/** Worked out from tax and land, never read: the ledger's own quotient may rest on other land. */
const computed = ['亩均', '单位能耗', '全员劳动生产率'];

function rankOf({ label, aliases }: ImportField, name: string): number | null {
  if (plainName(label) === name) return 0;
  if (aliases.some((alias) => plainName(alias) === name)) return 1;
  const parts = [label, ...aliases].map(plainName).filter((part) => part.length >= 3);
  return parts.some((part) => name.includes(part)) ? 3 : null;
}

/** The year in the header, else that of the day the facts hold. */
function periodOf({ period }: ImportField, column: string, asOf: string): string | null {
  if (period === 'none') return null;
  const found = /((?:19|20)\d{2})(?:年?[-_.]?(1[0-2]|0?[1-9])月?)?/.exec(column.normalize('NFKC'));
  const year = found?.[1] ?? asOf.slice(0, 4);
  if (period === 'year') return year;
  return `${year}-${(found?.[2] ?? asOf.slice(5, 7)).padStart(2, '0')}`;
}

/** The unit in the header, the longest name first: 万平方米 is no 平方米. */
function unitOf(dimension: Dimension | null, column: string): string | null {
  if (!dimension) return null;
  const text = column.normalize('NFKC').replace(/㎡|m2|m²/gi, '平方米');
  const names = Object.keys(unitsOf[dimension]).sort((a, b) => b.length - a.length);
  return (
    names.find((name) => text.includes(name)) ?? (Object.keys(unitsOf[dimension])[0] as string)
  );
}

const knownWords: Readonly<Record<string, string>> = {
  规模以上: '规上',
  规模以下: '规下',
  是: '规上',
  否: '规下',
  闲置: '疑似闲置',
  在建: '在用',
  使用中: '在用',
};

/** Words of the file that are not those of the field, with the likely meaning where there is one. */
function wordsFor({ fact }: ImportField, cells: readonly unknown[]): Record<string, string> {
  const choices = fact?.kind === 'choice' ? (fact.choices ?? []) : [];
  if (choices.length === 0) return {};
  const words: Record<string, string> = {};
  for (const cell of cells) {
    const word = String(cell ?? '').trim();
    if (word === '' || choices.includes(word) || Object.hasOwn(words, word)) continue;
    const plain = word.replace(/[类级档]$/, '').toUpperCase();
    const meant = choices.includes(plain) ? plain : knownWords[word];
    if (meant !== undefined && choices.includes(meant)) words[word] = meant;
    if (Object.keys(words).length >= 50) break;
  }
  return words;
}
