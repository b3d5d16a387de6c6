import { Button } from '@mantine/core';
import { formatNumber } from '../../core/quantity';
import form from '../../ui/form.module.css';
import style from './export.module.css';
import { useFirstFocus } from './use-first-focus';

interface ExportProgressProps {
  /** On their way; null once all are and the file is being written. */
  readonly rows: number | null;
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far an export is. It may be given up at any time: no file is there yet. */
export function ExportProgress({ rows, of, onCancel }: ExportProgressProps) {
  const focus = useFirstFocus();
  const all = formatNumber(of, 0);
  const what = rows === null ? `正在写成文件（${all} 行）…` : '正在整理各行…';
  return (
    <div className={form.form}>
      <p role="status">{what}</p>
      <progress
        className={style.progress}
        aria-label={what}
        {...(rows !== null && { max: of, value: rows })}
      />
      <p className={form.note}>
        {rows === null ? '写完即可下载，尚未生成文件。' : `${formatNumber(rows, 0)} / ${all} 行`}
      </p>
      <div className={form.actions}>
        <Button ref={focus} onClick={onCancel}>
          取消导出
        </Button>
      </div>
    </div>
  );
}
