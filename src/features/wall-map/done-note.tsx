import { Button } from '@mantine/core';
import { formatNumber } from '../../core/quantity';
import form from '../../ui/form.module.css';
import type { Stage } from './use-output';

interface DoneNoteProps {
  readonly stage: Extract<Stage, { readonly kind: 'done' }>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What came of it: the file, how large, in how many parts it was drawn. */
export function DoneNote({
  stage: { output, fileName, picture },
  onAgain,
  onClose,
}: DoneNoteProps) {
  const { width, height, pieces, names } = picture;
  const size = `${formatNumber(width, 0)} × ${formatNumber(height, 0)} 像素`;
  return (
    <div className={form.form}>
      <p role="status">
        {output === 'png'
          ? `已保存“${fileName}”。`
          : '已交给打印；要存文件，在打印窗口里选“另存为 PDF”。'}
      </p>
      <p className={form.note}>
        {`${output === 'png' ? '全图' : '地图'} ${size}，分 ${pieces} 块画成，标注 ${formatNumber(names, 0)} 处。`}
      </p>
      <div className={form.actions}>
        <Button onClick={onAgain}>再来一张</Button>
        <Button variant="filled" onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  );
}
