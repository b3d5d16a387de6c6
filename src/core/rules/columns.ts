import type { FactValue } from '../fact';
import { type FactDefinition, type FactKey, factCatalog } from './fact-catalog';
import { dayCounted } from './raw-field';
import { readSet } from './read-set';
import { saidOf } from './said';
import type { SubjectReader } from './subject-reader';
import {
  ABSENT,
  type FactColumn,
  type NumberColumn,
  type SetColumn,
  type Subjects,
  type WordColumn,
} from './subjects';
import { yearsSinceDay, yearsSinceUpscale } from './years-since';

/** Turns raw facts into columns; each is made when first asked for, and kept. */
export function subjectsOf(reader: SubjectReader): Subjects {
  const columns = new Map<string, FactColumn>();
  const units = new Map<string, Uint8Array>();
  return {
    kind: reader.kind,
    count: reader.count,
    column: (fact, dataYear) => {
      const key = `${fact}|${dataYear ?? ''}`;
      const known = columns.get(key);
      if (known) return known;
      const column = makeColumn(reader, factCatalog[fact], dataYear);
      columns.set(key, column);
      return column;
    },
    inUnit: (unit) => {
      const known = units.get(unit);
      if (known) return known;
      const answers = new Uint8Array(reader.count);
      for (let row = 0; row < reader.count; row++) answers[row] = reader.unitAnswer(row, unit);
      units.set(unit, answers);
      return answers;
    },
    said: (fact, dataYear, row) => saidOf(reader, fact, dataYear, row),
  };
}

function makeColumn(
  reader: SubjectReader,
  definition: FactDefinition,
  dataYear: number | null,
): FactColumn {
  const period = dataYear === null ? undefined : String(dataYear);
  if (definition.kind === 'number') {
    return { kind: 'number', values: numbersOf(reader, definition.key, dataYear) };
  }
  return definition.kind === 'word'
    ? wordsOf(reader, definition, period)
    : setsOf(reader, definition, period);
}

function numbersOf(
  reader: SubjectReader,
  key: FactKey,
  dataYear: number | null,
): NumberColumn['values'] {
  const day = dayCounted[key];
  if (day !== undefined) return yearsSinceDay(reader, day);
  if (key === 'yearsSinceUpscale') return yearsSinceUpscale(reader);
  const values = new Float64Array(reader.count);
  for (let row = 0; row < reader.count; row++) values[row] = numberOf(reader, key, dataYear, row);
  return values;
}

/** NaN for what is not known, and for what is no number. */
function numberOf(reader: SubjectReader, key: FactKey, dataYear: number | null, row: number) {
  switch (key) {
    case 'landMu':
      return reader.landMu(row);
    case 'taxPerMu':
    case 'valueAddedPerMu':
    case 'outputPerMu':
      return dataYear === null ? Number.NaN : reader.perMu(row, key, dataYear);
    default: {
      const value = reader.raw(row, key, dataYear === null ? undefined : String(dataYear));
      if (value === undefined && factCatalog[key].silence === 'none') return ABSENT;
      return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
    }
  }
}

/** Codes are given in the order of the catalogue; free text gets the next one when it is first met. */
function wordsOf(
  reader: SubjectReader,
  { key, silence, words: closed }: FactDefinition,
  period: string | undefined,
): WordColumn {
  const words: string[] = [...(closed ?? [])];
  const codeOf = new Map(words.map((word, at) => [word, at + 2]));
  const codes = new Uint16Array(reader.count);
  const silent = silence === 'none' ? 1 : 0;
  for (let row = 0; row < reader.count; row++) {
    const value = reader.raw(row, key, period);
    if (value === undefined) codes[row] = silent;
    else if (typeof value === 'string' && value !== '') {
      let code = codeOf.get(value);
      if (code === undefined && !closed && words.length < MOST_WORDS) {
        words.push(value);
        code = words.length + 1;
        codeOf.set(value, code);
      }
      codes[row] = code ?? 0;
    }
  }
  return { kind: 'word', codes, words };
}

/** Codes have 16 bits; no ledger has so many kinds of land. */
const MOST_WORDS = 65_000;

function setsOf(
  reader: SubjectReader,
  { key, silence, words: members = [] }: FactDefinition,
  period: string | undefined,
): SetColumn {
  const bits = new Uint32Array(reader.count);
  const known = new Uint8Array(reader.count);
  let last: FactValue | undefined;
  let lastBits: number | null = null;
  for (let row = 0; row < reader.count; row++) {
    const value = reader.raw(row, key, period);
    if (value === undefined) {
      known[row] = silence === 'none' ? 1 : 0;
      continue;
    }
    if (value !== last) [last, lastBits] = [value, readSet(value, members)];
    if (lastBits !== null) [bits[row], known[row]] = [lastBits, 1];
  }
  return { kind: 'set', bits, known, members };
}
