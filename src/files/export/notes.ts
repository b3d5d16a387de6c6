import type { ExportLayer } from './export-layer';
import type { ExportOrder } from './export-order';
import { type LostLetter, lostLetterWords } from './lost-letters';

const NOTES = '数据说明';

/** Where the data comes from, as a table of its own. */
export function notesLayer(notes: ExportOrder['notes']): ExportLayer {
  return {
    name: NOTES,
    columns: [
      { name: '项目', kind: 'text' },
      { name: '内容', kind: 'text' },
    ],
    rows: notes,
    geometries: notes.map(() => null),
  };
}

/** The same as a text beside the data, and every letter the data lost. With a mark in front, by which old editors know the letters. */
export function notesText(notes: ExportOrder['notes'], lost: readonly LostLetter[]): Uint8Array {
  const lines = [
    ...notes.map(([what, text]) => `${what}：${text}`),
    ...(lost.length > 0 ? ['', '这种编码里没有的字（在文件里成为“?”或编号）：'] : []),
    ...lost.map(lostLetterWords),
  ];
  const text = lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
