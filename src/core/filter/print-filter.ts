import { isFilterFault } from './filter-fault';
import type { FilterField } from './filter-field';
import type { FilterQuestion, FilterTree } from './filter-tree';
import { parseFilter } from './parse-filter';

interface Writer {
  readonly nameOf: (key: string) => string;
  readonly word: (text: string) => string;
  /** One of the values of a field. */
  readonly value: (key: string, text: string) => string;
}

const signs = { '<': '<', '<=': '≤', '=': '=', '>': '>', '>=': '≥' } as const;
const against = { ...signs, '=': '≠' } as const;

/** The one way a filter is written out; read again it is the same tree. */
export function printFilter(tree: FilterTree, fields: readonly FilterField[]): string {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const writer: Writer = {
    nameOf: (key) => byKey.get(key)?.names[0] ?? key,
    word: (text) => (readsAsWord(text) ? text : quoted(text)),
    value: (key, text) => (readsAsWord(text) || isBareChoice(key, text) ? text : quoted(text)),
  };
  /** Quotes only where the text would be read as something else. */
  function readsAsWord(text: string): boolean {
    if (/^(未知|无数据)/.test(text)) return false;
    const read = parseFilter(text, fields);
    return !isFilterFault(read) && read.kind === 'text' && read.text === text;
  }
  /** After the name of its field a choice may stand as it stands alone. */
  function isBareChoice(key: string, text: string): boolean {
    if (!byKey.get(key)?.choices?.includes(text)) return false;
    const read = parseFilter(text, fields);
    return !isFilterFault(read) && read.kind === 'one-of' && read.values[0] === text;
  }
  return print(tree, writer);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function print(tree: FilterTree, writer: Writer): string {
  switch (tree.kind) {
    case 'everything':
      return '';
    case 'and':
      return tree.parts
        .map((part) => (part.kind === 'or' ? bracketed(part, writer) : print(part, writer)))
        .join(' 且 ');
    case 'or':
      return tree.parts.map((part) => print(part, writer)).join(' 或 ');
    case 'not':
      return printNot(tree.part, writer);
    default:
      return printQuestion(tree, false, writer) ?? '';
  }
}

function printNot(part: FilterTree, writer: Writer): string {
  if ('parts' in part) return `非 ${bracketed(part, writer)}`;
  const question = part.kind === 'not' || part.kind === 'everything' ? null : part;
  const short = question && printQuestion(question, true, writer);
  return short ?? `非 ${print(part, writer)}`;
}

function bracketed(tree: FilterTree, writer: Writer): string {
  return `(${print(tree, writer)})`;
}

/** Null when there is no short way to say the opposite. */
function printQuestion(
  question: FilterQuestion,
  negated: boolean,
  { nameOf, word, value }: Writer,
): string | null {
  if (question.kind === 'text') return negated ? null : word(question.text);
  const name = nameOf(question.field);
  if (question.kind === 'known') return `${name} ${negated ? '未知' : '已知'}`;
  if (question.kind === 'holds') return `${name} ${negated ? '不含' : '含'} ${word(question.text)}`;
  if (question.kind === 'one-of') {
    return `${name} ${negated ? '≠' : '='} ${question.values.map((one) => value(question.field, one)).join('、')}`;
  }
  if (question.kind === 'between') {
    const { from, to, unit } = question;
    return negated ? null : withUnit(`${name} ${digits(from)}~${digits(to)}`, unit);
  }
  if (negated && question.sign !== '=') return null;
  const sign = (negated ? against : signs)[question.sign];
  if (question.kind === 'compare-fields') return `${name} ${sign} ${nameOf(question.other)}`;
  if (question.kind === 'compare-days') return `${name} ${sign} ${question.day}`;
  return withUnit(`${name} ${sign} ${digits(question.value)}`, question.unit);
}

function withUnit(text: string, unit: string): string {
  return unit ? `${text} ${unit}` : text;
}

/** Digits only: 1e-7 is not how a figure is typed. */
function digits(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
