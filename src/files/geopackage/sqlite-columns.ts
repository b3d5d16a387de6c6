import type { SqliteValue } from './sqlite-record';

export interface SqliteColumn {
  readonly name: string;
  /** As declared, in capitals: TEXT(30), INTEGER. */
  readonly type: string;
  /** The id of the row; the record itself holds null. */
  readonly isRowId: boolean;
  /** Worked out when asked for: no record holds it. */
  readonly isVirtual: boolean;
  /** For rows older than the column. */
  readonly otherwise: SqliteValue;
}

const LONGEST = 1_000_000;
const NAME = /^\s*(?:"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|([^\s(),]+))/;
const CONSTRAINT = /^\s*(CONSTRAINT|PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY)\b/i;

/** The columns a CREATE TABLE statement declares; none where it cannot be read. */
export function columnsOfSql(sql: string): SqliteColumn[] {
  const open = sql.length > LONGEST ? -1 : openingOf(sql);
  if (open < 0 || /\)\s*[^)]*\bWITHOUT\s+ROWID\b[^)]*$/i.test(sql)) return [];
  const parts = splitList(sql, open + 1);
  const key = parts
    .map((part) => /^\s*(?:CONSTRAINT\s+\S+\s+)?PRIMARY\s+KEY\s*\(([^,()]*)\)/i.exec(part)?.[1])
    .find((name) => name !== undefined);
  const keyName = key === undefined ? null : nameOf(key)?.name.toLowerCase();
  return parts
    .filter((part) => !CONSTRAINT.test(part))
    .flatMap((part) => {
      const named = nameOf(part);
      return named ? [columnOf(named.name, part.slice(named.length), keyName ?? null)] : [];
    });
}

function columnOf(name: string, rest: string, keyName: string | null): SqliteColumn {
  const plain = withoutTexts(rest);
  const type = (
    /^\s*((?!(?:NOT|NULL|PRIMARY|UNIQUE|DEFAULT|CHECK|COLLATE|REFERENCES|CONSTRAINT|GENERATED|AS)\b)\w+(?:\s*\([^)]*\))?)/i.exec(
      plain,
    )?.[1] ?? ''
  ).toUpperCase();
  const isKey = /\bPRIMARY\s+KEY\b/i.test(plain) || keyName === name.toLowerCase();
  const isVirtual = /\bAS\s*\(/i.test(plain) && !/\bSTORED\b/i.test(plain);
  return {
    name,
    type,
    isRowId: type === 'INTEGER' && isKey,
    isVirtual,
    otherwise: defaultOf(rest),
  };
}

function defaultOf(rest: string): SqliteValue {
  const match = /\bDEFAULT\s+(?:'((?:[^']|'')*)'|\(?([-+]?\d+(?:\.\d+)?)\b)/i.exec(rest);
  if (match?.[1] !== undefined) return match[1].replaceAll("''", "'");
  return match?.[2] === undefined ? null : Number(match[2]);
}

function nameOf(part: string): { readonly name: string; readonly length: number } | null {
  const match = NAME.exec(part);
  if (!match) return null;
  const [whole, double, back, bracket, single, bare] = match;
  const name =
    double?.replaceAll('""', '"') ??
    back?.replaceAll('``', '`') ??
    bracket ??
    single?.replaceAll("''", "'") ??
    bare ??
    '';
  return { name, length: whole.length };
}

function withoutTexts(text: string): string {
  return text.replace(/'(?:[^']|'')*'/g, "''");
}

/** The bracket that opens the list: a table may be called "地块(2021)". */
function openingOf(sql: string): number {
  for (let at = 0; at < sql.length; at++) {
    if (sql[at] === '(') return at;
    const end = endOfQuoted(sql, at);
    if (end > at) at = end - 1;
  }
  return -1;
}

/** Splits at commas that stand in no bracket, quote or comment, up to the bracket that closes the list. */
function splitList(sql: string, from: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = from; at < sql.length; at++) {
    const sign = sql[at] as string;
    const end = endOfQuoted(sql, at);
    if (sql.startsWith('--', at) || sql.startsWith('/*', at)) at = end - 1;
    else if (end > at) {
      part += sql.slice(at, end);
      at = end - 1;
    } else if (sign === ')' && depth === 0) break;
    else if (sign === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      part += sign;
    }
  }
  return [...parts, part];
}

const ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '[': ']' };

function endOfQuoted(sql: string, at: number): number {
  const past = (end: string, length: number) => {
    const found = sql.indexOf(end, at + length);
    return found < 0 ? sql.length : found + end.length;
  };
  if (sql.startsWith('--', at)) return past('\n', 2);
  if (sql.startsWith('/*', at)) return past('*/', 2);
  const end = ENDS[sql[at] as string];
  return end === undefined ? at : past(end, 1);
}
