import { notify } from '../../app/notices';
import { formatNumber } from '../../core/quantity';
import { type SheetCell, sheetOf } from './sheet';

/** Puts a sheet into the clipboard, its first line the titles, and says how much of it there is. */
export async function copySheet(lines: readonly (readonly SheetCell[])[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(sheetOf(lines));
    const rows = formatNumber(lines.length - 1, 0);
    notify('done', `已复制 ${rows} 行，可直接贴入 Excel。`);
  } catch {
    notify('refused', '浏览器没有允许复制，剪贴板内容没有变。', '请改用 HTTPS 或本机地址打开。');
  }
}
