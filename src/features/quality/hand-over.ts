import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { useWorkspace } from '../../app/workspace-store';
import type { Finding } from '../../core/finding/finding';
import { formatNumber } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { copyToClipboard } from '../../map/tools/copy-to-clipboard';
import { saveFile } from '../../ui/save-file';
import { findingColumns, findingRows, findingsSheet } from './findings-sheet';

/** The findings that are shown, to be pasted into a spreadsheet. */
export async function copyFindings(findings: readonly Finding[]): Promise<void> {
  const text = findingsSheet(findings, useWorkspace.getState().ws.tables);
  if (await copyToClipboard(text)) {
    notify('done', `已复制 ${formatNumber(findings.length, 0)} 条，可直接贴入 Excel。`);
  } else notify('refused', '浏览器没有允许复制，剪贴板内容没有变。', '请改用“导出 xlsx”。');
}

/** The findings that are shown, as a workbook. */
export async function saveFindings(findings: readonly Finding[]): Promise<void> {
  const { info, ws } = useWorkspace.getState();
  const { findingsWorkbook } = await import('../../app/export/findings-workbook');
  const rows = findingRows(findings, ws.tables);
  const file = findingsWorkbook({ columns: findingColumns, rows });
  if (isRefusal(file)) return notify('refused', file.why, file.now);
  saveFile(`质检问题 ${info?.name ?? ''} ${today()}.xlsx`, file);
  notify('done', `已导出 ${formatNumber(findings.length, 0)} 条质检问题。`);
}
