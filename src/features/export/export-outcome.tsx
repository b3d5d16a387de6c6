import { Button } from '@mantine/core';
import type { ExportedFile } from '../../app/export/export-records';
import form from '../../ui/form.module.css';
import style from './export.module.css';
import { LossList } from './loss-list';

interface ExportOutcomeProps {
  readonly file: ExportedFile;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The file by name, its rows, and every kind of thing it could not hold. */
export function ExportOutcome({ file, onAgain, onClose }: ExportOutcomeProps) {
  return (
    <div className={form.form}>
      <div role="status" className={style.outcome}>
        <p>{file.title}。</p>
        <LossList losses={file.told} />
      </div>
      <div className={form.actions}>
        <Button onClick={onAgain}>再导出一份</Button>
        <Button variant="filled" data-autofocus onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  );
}
