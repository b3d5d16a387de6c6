import { Button } from '@mantine/core';
import { useImport } from '../../app/import/import-store';
import { reportRows, reportText } from '../../app/import/report-rows';
import { notify, notifyRefusal } from '../../app/notices';
import { today } from '../../app/now';
import { formatNumber } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { onlyOnce, useBusy } from '../../ui/busy';
import { saveFile } from '../../ui/save-file';
import style from './import.module.css';

/** The report leaves the app as rows to paste, or as a workbook. */
export function ReportBar() {
  const busy = useBusy('import-report');
  return (
    <div className={style.block}>
      <p className={style.meta}>每一行都在报告里：结果、原因、提示和逐项变化。</p>
      <div className={style.actions}>
        <Button onClick={() => void copyReport()}>复制报告</Button>
        <Button loading={busy} onClick={() => void onlyOnce('import-report', saveReport)}>
          下载报告（xlsx）
        </Button>
      </div>
    </div>
  );
}

async function copyReport(): Promise<void> {
  const rows = reportRows(useImport.getState());
  try {
    await navigator.clipboard.writeText(reportText(rows));
    notify('done', `已复制 ${formatNumber(rows.length, 0)} 行，可直接贴入 Excel。`);
  } catch {
    notify('refused', '浏览器没有允许复制，剪贴板内容没有变。', '请改用 HTTPS 或本机地址打开。');
  }
}

async function saveReport(): Promise<void> {
  const { reportWorkbook } = await import('../../app/import/report-workbook');
  const file = reportWorkbook(useImport.getState());
  if (isRefusal(file)) return notifyRefusal(file);
  saveFile(`导入报告 ${today()}.xlsx`, file);
  notify('done', '已导出导入报告。');
}
