import { Button } from '@mantine/core';
import type { ExportedFile } from '../../app/export/export-records';
import { formatNumber } from '../../core/quantity';
import form from '../../ui/form.module.css';
import style from './export.module.css';
import { LossList } from './loss-list';
import { useFirstFocus } from './use-first-focus';

interface ExportOutcomeProps {
  readonly file: ExportedFile;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The file by name, its rows, every kind of thing it could not hold, and every letter by its place. */
export function ExportOutcome({ file, onAgain, onClose }: ExportOutcomeProps) {
  const focus = useFirstFocus();
  return (
    <div className={form.form}>
      <div role="status" className={style.outcome}>
        <p>{file.title}。</p>
        <LossList losses={file.told} />
      </div>
      {file.lost.length > 0 && <LostLetters file={file} />}
      <div className={form.actions}>
        <Button onClick={onAgain}>再导出一份</Button>
        <Button ref={focus} variant="filled" onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  );
}

function LostLetters({ file: { lost, lostCount } }: { file: ExportedFile }) {
  const more = lostCount > lost.length ? `，这里列出前 ${lost.length} 处` : '';
  return (
    <section className={style.lost} aria-label="丢失的字">
      <p>
        丢失的字 {formatNumber(lostCount, 0)} 处{more}；全部写在文件里的“数据说明.txt”。
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys */}
      <ul tabIndex={0}>
        {lost.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className={form.note}>要保留这些字，请改用 UTF-8 编码或 GeoPackage 再导出一份。</p>
    </section>
  );
}
