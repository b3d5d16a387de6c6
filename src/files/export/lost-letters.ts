import type { ExportLayer } from './export-layer';
import type { AnyLoss } from './export-loss';

/** One letter that a file could not hold, and where it stood. */
export interface LostLetter {
  readonly letter: string;
  /** U+2C497: how it can be asked for where the letter itself is not shown. */
  readonly code: string;
  /** From 1; null in the name of a column or in the head of the file. */
  readonly row: number | null;
  /** What the record is called. */
  readonly record: string;
  readonly column: string;
}

/** Every letter that was lost, once for each cell it stood in. */
export function lostLetters(layer: ExportLayer, losses: readonly AnyLoss[]): LostLetter[] {
  const named = labelColumn(layer);
  return losses.flatMap((loss) => {
    if (loss.kind !== 'letters') return [];
    const { row, column, letters } = loss;
    const cell = row === null ? null : (layer.rows[row - 1]?.[named] ?? null);
    const record = cell === null ? '' : String(cell);
    return [...new Set(letters)].map((letter) => {
      return { letter, code: codeOf(letter), row, record, column };
    });
  });
}

/** “𬒗”（U+2C497）：第 12 行“干𬒗镇地块”的“名称” */
export function lostLetterWords({ letter, code, row, record, column }: LostLetter): string {
  const shown = /\p{Cc}/u.test(letter) ? code : `“${letter}”（${code}）`;
  if (row === null) return `${shown}：“${column}”`;
  return `${shown}：第 ${row} 行${record ? `“${record}”` : ''}的“${column}”`;
}

/** By its name, or by its code where names are kept back. */
function labelColumn({ columns }: ExportLayer): number {
  const names = ['MC', '名称', '企业名称', 'ZDDM', '宗地代码'];
  for (const name of names) {
    const at = columns.findIndex((column) => column.short === name || column.name === name);
    if (at >= 0) return at;
  }
  return -1;
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
