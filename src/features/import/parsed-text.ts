import { checkValue } from '../../core/field';
import { formatValue } from '../../core/format-value';
import type { ImportField } from '../../core/import/import-field';
import type { ColumnMapping } from '../../core/import/mapping';
import { readValue } from '../../core/import/read-value';
import { formatM2, formatMu, formatNumber, muFromM2 } from '../../core/quantity';

export interface ParsedText {
  readonly tone: 'value' | 'silent' | 'wrong';
  readonly text: string;
}

/** What a cell is taken for, in the words of the screen. */
export function parsedText(field: ImportField, mapping: ColumnMapping, cell: unknown): ParsedText {
  const read = readValue(field, mapping, cell);
  if ('silent' in read) return { tone: 'silent', text: '没有填，不导入' };
  if ('wrong' in read) return { tone: 'wrong', text: `${read.wrong}，不导入` };
  const { value } = read;
  const refusal = field.fact && checkValue(field.fact, value);
  if (refusal) return { tone: 'wrong', text: `${refusal.why.replace(/。$/, '')}，不导入` };
  if (value === null) return { tone: 'value', text: '未知' };
  if (typeof value === 'number' && field.dimension === 'area') {
    return { tone: 'value', text: `${formatM2(value)}（${formatMu(muFromM2(value))}）` };
  }
  if (field.fact) return { tone: 'value', text: formatValue(field.fact, value) };
  return {
    tone: 'value',
    text: typeof value === 'number' ? formatNumber(value, 2) : String(value),
  };
}

/** A cell as it stands in the file. */
export function rawText(cell: unknown): string {
  return cell === null || cell === undefined || cell === '' ? '（空）' : String(cell);
}
