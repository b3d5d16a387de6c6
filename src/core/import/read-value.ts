import type { FactValue } from '../fact';
import { isDay } from '../field';
import { roundTo } from '../quantity';
import { joinWords } from '../word-set';
import { type ImportField, unitsOf } from './import-field';
import type { ColumnMapping } from './mapping';

/** What a cell says: a value, that it is unknown, nothing at all, or something that cannot be read. */
export type ReadValue =
  | { readonly value: FactValue }
  | { readonly silent: true }
  | { readonly wrong: string };

/** Signs clerks put where they have no figure. Nobody said anything; it is no zero. */
const blanks = new Set(['', '-', '--', '—', '——', '/', '\\', '无', 'null', 'none', 'n/a', '#n/a']);
const unknowns = new Set(['未知', '不详', '不明', '待查', '待核实', '?', '？']);

/** Longer text is neither of them. */
const LONGEST_SIGN = 4;
const SILENT: ReadValue = { silent: true };

export function readValue(field: ImportField, mapping: ColumnMapping, cell: unknown): ReadValue {
  if (cell === null || cell === undefined) return SILENT;
  if (typeof cell === 'number' && field.kind === 'number' && Number.isFinite(cell)) {
    return { value: inOwnUnit(field, mapping, cell) };
  }
  const text = String(cell).normalize('NFC').trim();
  if (text.length <= LONGEST_SIGN) {
    if (unknowns.has(text)) return { value: null };
    if (field.kind === 'set' && text === '无') return { value: '无' };
    if (blanks.has(text.toLowerCase())) return SILENT;
  }
  switch (field.kind) {
    case 'number':
      return readNumber(field, mapping, text);
    case 'date':
      return readDay(text);
    case 'choice':
      return { value: mapping.words[text] ?? text };
    case 'set':
      return readWords(field, text);
    default:
      return { value: text };
  }
}

function readNumber(field: ImportField, mapping: ColumnMapping, text: string): ReadValue {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace(/^[−–]/, '-');
  const share = plain.endsWith('%') ? plain.slice(0, -1) : plain;
  const figure = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(share) ? Number(share) : Number.NaN;
  if (!Number.isFinite(figure)) return { wrong: `${field.label}“${short(text)}”不是数字` };
  return { value: inOwnUnit(field, mapping, figure) };
}

function inOwnUnit({ dimension }: ImportField, { unit }: ColumnMapping, figure: number): number {
  const factor = dimension && unit ? (unitsOf[dimension][unit] ?? 1) : 1;
  // Freed of binary dust: 1.2 亩 is 800 m², not 800.0000000000001.
  return factor === 1 ? figure : roundTo(figure * factor, 6);
}

/** 2021-07-31, 2021/7/31, 2021.7.31, 2021年7月31日, 20210731. */
function readDay(text: string): ReadValue {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = found
    ? `${found[1]}-${String(found[2]).padStart(2, '0')}-${String(found[3]).padStart(2, '0')}`
    : '';
  return isDay(day) ? { value: day } : { wrong: `“${short(text)}”不是有效日期` };
}

function readWords({ fact, label }: ImportField, text: string): ReadValue {
  const choices = fact?.choices ?? [];
  const words = text.split(/[、，,;；\s]+/).filter(Boolean);
  const strange = words.find((word) => !choices.includes(word));
  if (strange) return { wrong: `${label}“${short(strange)}”不在可选项中` };
  return { value: joinWords(choices, words) };
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
