import { Damage } from './damage';

/*
 * What the readers take on at most. Beyond it a file is refused in words, so that memory stays bounded: a tab of a
 * 32-bit browser dies near 2 GB, and a file is there twice while it is read, as bytes and as rows.
 */

export const MEBI = 2 ** 20;
/** Of a backup, as it is and unpacked; no honest one comes close. */
export const MOST_ARCHIVE_BYTES = 2048 * MEBI;
/** Of one file, and of all that are read at once. */
export const MOST_BYTES = 1024 * MEBI;
/** Of a text that is looked at as one string: a string holds half a gigabyte of letters. */
export const MOST_TEXT_BYTES = 500 * MEBI;
/** Of all that is unpacked from one zip. */
export const MOST_UNPACKED = 1024 * MEBI;
/** Large entries that shrank more than this are bombs; small ones cost nothing. */
export const MOST_RATIO = 400;
export const RATIO_COUNTS_FROM = 64 * MEBI;
/** Of one zip. */
export const MOST_ENTRIES = 100_000;
export const MOST_ROWS = 2_000_000;
export const MOST_COLUMNS = 2000;
export const MOST_CELLS = 50_000_000;
/** Of one sheet or text table, whose cells are mostly text. */
export const MOST_SHEET_CELLS = 20_000_000;
/** Of all outlines of a table. */
export const MOST_VERTICES = 20_000_000;

/** A layer larger than a browser can hold beside everything else. */
export function tooMany(what: string): Damage {
  return new Damage('too-large', `${what}，超出允许范围。`, '请按镇街分成几个文件再读入。');
}
