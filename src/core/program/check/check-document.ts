import { findClause } from '../find-clause';
import { layBare } from '../find-quote';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import { type Clause, hasMarkup } from '../schema/text-schema';
import { objectsOf } from '../walk-pack';
import { exactly } from './exact-sum';

const DOCUMENT = 'document.txt';
const MAX_BYTES = 2 * 2 ** 20;

/** The text of the document: sound by itself, and holding every quotation and every row of the tables. */
export function checkDocument(pack: ProgramPack, document: string): PackFault[] {
  const why = unsound(document);
  if (why !== null) return [{ path: DOCUMENT, why }];
  return [...checkQuotes(pack, document), ...checkRows(pack, document)];
}

function unsound(document: string): string | null {
  if (document.trim() === '') return '没有内容';
  // No letter takes less than one byte, so that the long way is gone only where it matters.
  if (document.length > MAX_BYTES || bytesOf(document) > MAX_BYTES) return '超过 2 MB';
  const line = document.split('\n').findIndex(hasMarkup);
  return line < 0 ? null : `第 ${line + 1} 行含网页标记或脚本`;
}

/** Bytes of the text in UTF-8; core has no encoder. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function checkQuotes(pack: ProgramPack, document: string): PackFault[] {
  const text = layBare(document);
  const faults: PackFault[] = [];
  for (const { path, object } of objectsOf(pack)) {
    if (typeof object.quote !== 'string' || typeof object.at !== 'string') continue;
    if (findClause(document, text, object as unknown as Clause)) continue;
    const why = `原文中找不到这句话：“${shorten(object.quote)}”`;
    faults.push({ path: `${path}.quote`, why });
  }
  return faults;
}

/** Every row as printed: the unit, then its cells in the order of the columns, a printed total before or behind. */
function checkRows(pack: ProgramPack, document: string): PackFault[] {
  const lines = new Set(document.split('\n').map((line) => wordsOf(line).join(' ')));
  return pack.taskTables.flatMap(({ columns, rows, totals, totalsLabel, grandTotal }, i) => {
    const printed = [
      ...rows.map(({ unit, values, total }, n) => ({ key: `rows[${n}]`, unit, values, total })),
      { key: 'totals', unit: totalsLabel, values: totals, total: grandTotal },
    ];
    return printed.flatMap(({ key, unit, values, total }) => {
      const cells = columns.map((column) => printCell(values[column.key] ?? null));
      const sum = total === undefined ? [] : [printCell(total)];
      const ways = [
        [unit, ...cells, ...sum],
        [unit, ...sum, ...cells],
      ].map((way) => way.flatMap(wordsOf).join(' '));
      if (ways.some((way) => lines.has(way))) return [];
      return [{ path: `taskTables[${i}].${key}`, why: `原文中没有这一行：“${ways[0]}”` }];
    });
  });
}

function wordsOf(line: string): string[] {
  return line.split(/[\s|]+/).filter((word) => word !== '');
}

function printCell(value: number | null): string {
  return value === null ? '-' : exactly(value);
}

function shorten(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 60)}…` : quote;
}
