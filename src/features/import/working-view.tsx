import { Button } from '@mantine/core';
import { useImport } from '../../app/import/import-store';
import { backToMapping, stopImport } from '../../app/import/run-import';
import style from './import.module.css';

/** How far the reading or checking is. It may be given up at any time: nothing is stored yet. */
export function WorkingView({ stage }: { stage: 'reading' | 'checking' }) {
  const progress = useImport((state) => state.progress);
  const files = useImport((state) => state.files);
  const reading = stage === 'reading';
  const what = reading ? `正在读取${files.at(-1) ? `“${files.at(-1)}”` : ''}…` : '正在逐行核对…';
  const percent = Math.round(progress * 100);
  return (
    <div className={style.block}>
      <p role="status" className={style.name}>
        {what}
      </p>
      <progress className={style.progress} max={100} value={percent} aria-label={what} />
      <p className={style.meta}>已完成 {percent}%，数据尚未写入。</p>
      <div className={style.actions}>
        <Button onClick={reading ? stopImport : backToMapping}>
          {reading ? '取消读取' : '取消核对'}
        </Button>
      </div>
    </div>
  );
}
