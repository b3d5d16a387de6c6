import { runSteps } from '../../app/analysis/steps';
import { notify } from '../../app/notices';
import { formatNumber } from '../../core/quantity';
import type { Column, Row } from './column';
import { hasTable, type SheetText, sheetText } from './sheet-text';

/** Puts rows on the clipboard. Must be begun by a click or a key, or the browser refuses. */
export async function copyRows(columns: readonly Column[], rows: readonly Row[]): Promise<void> {
  const sheet = new Promise<SheetText>((resolve, reject) => {
    runSteps(sheetText(columns, rows), resolve, reject);
  });
  try {
    await (canWrite() ? writeModern(sheet, hasTable(columns, rows)) : writeOld((await sheet).text));
    const count = formatNumber(rows.length, 0);
    notify('done', `已复制 ${count} 行 ${columns.length} 列，可直接贴入 Excel。`);
  } catch {
    notify('refused', '浏览器没有允许复制，剪贴板内容没有变。', '请再试一次，或减少所列的行。');
  }
}

/** Plain HTTP on an intranet has no clipboard API. */
function canWrite(): boolean {
  return typeof ClipboardItem === 'function' && navigator.clipboard?.write !== undefined;
}

/** The text may still be in the making: the clipboard is asked for while the click counts. */
function writeModern(sheet: Promise<SheetText>, table: boolean): Promise<void> {
  const part = (type: string, of: (sheet: SheetText) => string) =>
    sheet.then((done) => new Blob([of(done)], { type }));
  const parts = {
    'text/plain': part('text/plain', ({ text }) => text),
    // A spreadsheet takes the table before the text, even one that is empty.
    ...(table && { 'text/html': part('text/html', ({ html }) => html) }),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}

function writeOld(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error('copy refused');
}
