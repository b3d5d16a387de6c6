import type { Column, Row } from './columns';

/** Titles and one row as a spreadsheet takes them from the clipboard. */
export function rowText(columns: readonly Column[], row: Row): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const titles = columns.map(({ title }) => clean(title));
  const cells = columns.map((column) => clean(column.text(row)));
  return `${titles.join('\t')}\n${cells.join('\t')}`;
}
