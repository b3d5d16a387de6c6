import { bareWords } from './bare-value';
import { type Expected, isFilterFault } from './filter-fault';
import type { FilterField } from './filter-field';
import { operatorsFor, wordBreak } from './filter-words';
import { parseFilter } from './parse-filter';

/** What could be written at the caret in place of the part of a word that stands before it. */
export interface FilterSuggestion {
  readonly text: string;
  /** What it is, in a word: the unit of a field, how a range is meant. */
  readonly hint: string;
  readonly from: number;
  readonly to: number;
}

const MOST_WORD = 20;
const MOST_SHOWN = 12;

/** The longest beginning of a word before the caret that something valid begins with, completed. */
export function suggestFilter(
  text: string,
  caret: number,
  fields: readonly FilterField[],
): FilterSuggestion[] {
  let start = caret;
  while (start > 0 && caret - start < MOST_WORD && !wordBreak.test(text.charAt(start - 1))) start--;
  for (let from = start; from <= caret; from++) {
    const begun = text.slice(from, caret).toLowerCase();
    const found = candidates(text.slice(0, from), fields)
      .filter(({ names, begunOnly }) =>
        begunOnly && begun === '' ? false : names.some((name) => fits(name, begun)),
      )
      .filter(({ word }) => word.toLowerCase() !== begun)
      .sort((a, b) => Number(starts(b.word, begun)) - Number(starts(a.word, begun)));
    if (found.length > 0) {
      return found
        .slice(0, MOST_SHOWN)
        .map(({ word, hint }) => ({ text: word, hint, from, to: caret }));
    }
  }
  return [];
}

interface Candidate {
  readonly word: string;
  readonly names: readonly string[];
  readonly hint: string;
  /** Not offered before something of it is typed. */
  readonly begunOnly?: boolean;
}

/** 税收 offers 亩均税收 as well; a year or other figure only by how it begins. */
function fits(name: string, begun: string): boolean {
  if (begun === '') return !/^\d/.test(name);
  return /^\d/.test(name) ? starts(name, begun) : name.toLowerCase().includes(begun);
}

function starts(name: string, begun: string): boolean {
  return name.toLowerCase().startsWith(begun);
}

function candidates(head: string, fields: readonly FilterField[]): Candidate[] {
  const read = parseFilter(head, fields);
  if (!isFilterFault(read)) {
    // Close behind a word, what is typed goes on with that word.
    if (head !== '' && !wordBreak.test(head.slice(-1))) return [];
    const next = read.kind === 'everything' ? [] : ['且', '或'].map((word) => plain(word));
    return [...next, ...conditions(fields)];
  }
  // Only what is missing at the end can be completed; a fault before it has to be mended first.
  return read.expected && read.to >= head.trimEnd().length ? expected(read.expected, fields) : [];
}

function expected(what: Expected, fields: readonly FilterField[]): Candidate[] {
  if (what.what === 'condition') return conditions(fields);
  const { field } = what;
  if (what.what === 'operator') return operatorsFor(field).map((word) => plain(word, field.unit));
  const values = field.choices ?? [...new Set(field.aliases?.values() ?? [])];
  return values.map((word) => ({ word, names: [word, ...aliasesOf(field, word)], hint: '' }));
}

function aliasesOf({ aliases }: FilterField, value: string): string[] {
  return [...(aliases ?? [])].filter(([, to]) => to === value).map(([alias]) => alias);
}

function conditions(fields: readonly FilterField[]): Candidate[] {
  const named = fields.map(({ names, unit, kind }) => ({
    word: names[0] ?? '',
    names,
    hint: unit ?? (kind === 'choice' ? '选项' : ''),
  }));
  // What is looked for in names anyway is not offered: 白泉 is a whole filter already.
  const bare = fields
    .filter(({ searched }) => !searched)
    .flatMap((field) =>
      bareWords(field)
        .filter(([word, value]) => word === value)
        .map(([word]) => ({ word, names: [word], hint: field.names[0] ?? '', begunOnly: true })),
    );
  return [...named, plain('非'), ...bare];
}

function plain(word: string, unit?: string): Candidate {
  const range = word === '≥' || word === '<';
  return { word, names: [word], hint: range && unit ? unit : '' };
}
