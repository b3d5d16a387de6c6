import { roundTo } from '../quantity';
import { answerFigures } from './answer-figures';
import { holdsSign } from './compare-sign';
import type { FilterField } from './filter-field';
import type { FilterQuestion, FilterTree } from './filter-tree';
import { textMatcher } from './text-match';

/** Whether a row passes; null when what is asked about it is unknown. Only true is kept. */
export type RowTest = (row: number) => boolean | null;

/**
 * Makes a test of a filter. Unknown is neither yes nor no: 非 leaves it unknown, 且 is no when one part is no,
 * 或 is yes when one part is yes.
 */
export function compileFilter(tree: FilterTree, fields: readonly FilterField[]): RowTest {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return compile(tree, byKey, fields);
}

type ByKey = ReadonlyMap<string, FilterField>;

function compile(tree: FilterTree, byKey: ByKey, fields: readonly FilterField[]): RowTest {
  switch (tree.kind) {
    case 'everything':
      return () => true;
    case 'and':
      return settledBy(
        false,
        tree.parts.map((part) => compile(part, byKey, fields)),
      );
    case 'or':
      return settledBy(
        true,
        tree.parts.map((part) => compile(part, byKey, fields)),
      );
    case 'not': {
      const test = compile(tree.part, byKey, fields);
      return (row) => {
        const answer = test(row);
        return answer === null ? null : !answer;
      };
    }
    case 'text':
      return searchIn(fields, tree.text);
    default: {
      const field = byKey.get(tree.field);
      return field ? ask(field, tree, byKey) : () => null;
    }
  }
}

/** One answer settles it, else one that is unknown leaves it unknown. */
function settledBy(settling: boolean, tests: readonly RowTest[]): RowTest {
  return (row) => {
    let answer: boolean | null = !settling;
    for (let at = 0; at < tests.length; at++) {
      const one = (tests[at] as RowTest)(row);
      if (one === settling) return settling;
      if (one === null) answer = null;
    }
    return answer;
  };
}

type FieldQuestion = Exclude<FilterQuestion, { readonly kind: 'text' }>;

function ask(field: FilterField, question: FieldQuestion, byKey: ByKey): RowTest {
  const { read } = field;
  switch (question.kind) {
    case 'known':
      return (row) => isKnown(read(row));
    case 'holds':
      return ofText(field, holding(field, question.text));
    case 'one-of':
      return ofText(field, within(field, question.values));
    case 'compare-days': {
      const { day, sign } = question;
      return ofText(field, (text) => holdsSign(text < day ? -1 : text > day ? 1 : 0, sign));
    }
    default:
      return answerFigures(field, question, byKey);
  }
}

function isKnown(value: number | string | null): boolean {
  return value !== null && value !== '' && !Number.isNaN(value);
}

function ofText({ read }: FilterField, test: (text: string) => boolean): RowTest {
  return (row) => {
    const value = read(row);
    if (value === null || value === '') return null;
    return test(typeof value === 'string' ? value : String(roundTo(value, 10)));
  };
}

function within({ several }: FilterField, values: readonly string[]): (text: string) => boolean {
  const wanted = new Set(values);
  if (several) return (text) => text.split('\n').some((one) => wanted.has(one));
  return (text) => wanted.has(text);
}

/** Held by the value, or by another spelling of it. */
function holding({ aliases }: FilterField, wanted: string): (text: string) => boolean {
  const matches = textMatcher(wanted);
  const alike = new Set<string>();
  for (const [alias, value] of aliases ?? []) if (matches(alias)) alike.add(value);
  return alike.size === 0 ? matches : (text) => alike.has(text) || matches(text);
}

/** A bare word is looked for wherever it can stand; what is unknown does not hold it. */
function searchIn(fields: readonly FilterField[], wanted: string): RowTest {
  const places = fields
    .filter((field) => field.searched)
    .map((field) => ({ read: field.read, holds: holding(field, wanted) }));
  return (row) => {
    for (const { read, holds } of places) {
      const value = read(row);
      if (typeof value === 'string' && holds(value)) return true;
    }
    return false;
  };
}
