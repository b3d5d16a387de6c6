import { remembered, type Steps } from '../../app/analysis/steps';
import { sumOf } from '../../core/quantity';
import type { Column, Row } from './column';
import { holdsText } from './holds-text';
import { sortRows } from './sort-rows';

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

export interface Question {
  readonly records: readonly (Row | undefined)[];
  /** 1 where filter, outline and legend leave the row; null leaves all. */
  readonly shown: Uint8Array | null;
  readonly columns: readonly Column[];
  readonly text: string;
  readonly sorting: Sorting | null;
  /** Parallel to the records, NaN without outline; null where rows have no area of their own. */
  readonly areasM2: Float64Array | null;
}

/** Which rows stand in the table, in order, and what they come to. */
export interface Arranged {
  readonly rows: Uint32Array;
  /** Ellipsoidal, of the rows with an outline. */
  readonly areaM2: number;
  readonly withoutOutline: number;
}

/** Rows between two breaths; writing out a figure is the dearest that is done to one. */
const ROWS = 64;

/** The same where a row costs next to nothing. */
const CHEAP_ROWS = 16_384;

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Filters, sorts and adds up in pieces, doing again only what a new question touches. */
export function createArranger(): (question: Question) => Steps<Arranged> {
  const filter = remembered(filterRows);
  const keysOf = remembered(sortKeys);
  const sort = remembered(sortFiltered);
  const total = remembered(addUp);
  return function* arrange({ records, shown, columns, text, sorting, areasM2 }) {
    const kept = yield* filter(records, shown, text.trim() === '' ? null : columns, text.trim());
    const by = sorting && columns.find((column) => column.key === sorting.key);
    const keys = by ? yield* keysOf(records, by) : null;
    const rows = keys ? yield* sort(kept, keys, sorting?.down === true) : kept;
    return { rows, ...(yield* total(kept, areasM2)) };
  };
}

type Order = Uint32Array<ArrayBuffer>;

function* filterRows(
  records: Question['records'],
  shown: Uint8Array | null,
  columns: readonly Column[] | null,
  text: string,
): Steps<Order> {
  const holds = columns ? holdsText(columns, text) : () => true;
  const kept = new Uint32Array(records.length);
  let count = 0;
  for (let row = 0; row < records.length; row++) {
    const record = records[row];
    if (record && shown?.[row] !== 0 && holds(record)) kept[count++] = row;
    if (row % ROWS === ROWS - 1) yield;
  }
  return kept.slice(0, count);
}

/** What rows are compared by: figures, or the place of a word among all words. NaN is unknown. */
function* sortKeys(records: Question['records'], column: Column): Steps<Float64Array> {
  const keys = new Float64Array(records.length).fill(Number.NaN);
  const words = new Map<string, number>();
  for (let row = 0; row < records.length; row++) {
    const record = records[row];
    const value = record ? column.value(record) : null;
    if (typeof value === 'number') keys[row] = value;
    else if (value !== null) {
      const known = words.get(value) ?? words.size;
      words.set(value, known);
      keys[row] = known;
    }
    if (row % ROWS === ROWS - 1) yield;
  }
  if (words.size === 0) return keys;
  const places = yield* placesOf([...words.keys()]);
  return keys.map((key) => (Number.isNaN(key) ? key : (places[key] as number)));
}

/** Comparing Chinese is slow, so each word is compared once with its neighbours and not row by row. */
function* placesOf(words: readonly string[]): Steps<Uint32Array> {
  const order = yield* sortRows(
    Uint32Array.from(words, (_, at) => at),
    (a, b) => collator.compare(words[a] as string, words[b] as string),
  );
  const places = new Uint32Array(words.length);
  order.forEach((word, place) => {
    places[word] = place;
  });
  return places;
}

/** Unknown stands last in both directions. */
function* sortFiltered(kept: Order, keys: Float64Array, down: boolean): Steps<Order> {
  const turn = down ? -1 : 1;
  return yield* sortRows(kept.slice(), (a, b) => {
    const [left, right] = [keys[a] as number, keys[b] as number];
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    }
    return (left - right) * turn;
  });
}

function* addUp(
  rows: Order,
  areasM2: Float64Array | null,
): Steps<Pick<Arranged, 'areaM2' | 'withoutOutline'>> {
  yield;
  if (!areasM2) return { areaM2: 0, withoutOutline: 0 };
  const known: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const m2 = areasM2[rows[at] as number] ?? Number.NaN;
    if (!Number.isNaN(m2)) known.push(m2);
    if (at % CHEAP_ROWS === CHEAP_ROWS - 1) yield;
  }
  return { areaM2: sumOf(known), withoutOutline: rows.length - known.length };
}
