import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { firstChoice, readScale, type WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { pixelsOf } from '../../core/wall-map/paper';
import { scaleText } from '../../core/wall-map/paper-scale-bar';
import { Dialog } from '../../ui/dialog';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { ChoiceFields } from './choice-fields';
import { DoneNote } from './done-note';
import { DrawingProgress } from './drawing-progress';
import { PrintPage } from './print-page';
import { SheetSvg } from './sheet-svg';
import { useOutput } from './use-output';
import { usePreview } from './use-preview';
import { usePrinter } from './use-printer';
import { useSheet } from './use-sheet';
import style from './wall-map.module.css';

/** The view on paper: what stands on the sheet at the left, the sheet itself at the right. */
export function WallMapDialog({ onClose }: { readonly onClose: () => void }) {
  const [choice, setChoice] = useState(firstChoice);
  const compared = useSession((state) => state.compare !== null);
  const print = usePrinter();
  const sheet = useSheet(choice);
  const { stage, start, cancel, printed, back } = useOutput(choice, sheet, print);
  const preview = usePreview(sheet, choice, print, stage.kind !== 'form');
  const unread = choice.extent === 'scale' && readScale(choice.scale) === null;
  const { widthMm, heightMm } = sheet.layout.paper;
  const change = (patch: Partial<WallMapChoice>) => {
    back();
    setChoice((now) => ({ ...now, ...patch }));
  };
  return (
    <Dialog title="挂图打印" onClose={onClose} large>
      <div className={style.both}>
        <div className={style.side}>
          {stage.kind === 'drawing' && (
            <DrawingProgress done={stage.done} of={stage.of} onCancel={cancel} />
          )}
          {stage.kind === 'printing' && <p role="status">已交给浏览器打印。</p>}
          {stage.kind === 'done' && <DoneNote stage={stage} onAgain={back} onClose={onClose} />}
          {stage.kind === 'form' && (
            <form className={form.form} onSubmit={(event) => event.preventDefault()}>
              <ChoiceFields choice={choice} title={sheet.title} onChange={change} />
              {compared && <p className={form.note}>对比时只印卷帘左侧的一幅。</p>}
              {stage.stopped && (
                <p role="status" className={form.note}>
                  已取消，没有生成文件。
                </p>
              )}
              {stage.refusal && <RefusalNote why={stage.refusal.why} now={stage.refusal.now} />}
              <div className={form.actions}>
                <Button disabled={unread} onClick={() => void start('pdf')}>
                  打印或存为 PDF
                </Button>
                <Button variant="filled" disabled={unread} onClick={() => void start('png')}>
                  保存 PNG
                </Button>
              </div>
            </form>
          )}
        </div>
        <figure className={style.preview}>
          <div className={style.paper} data-orientation={choice.orientation}>
            <SheetSvg layout={sheet.layout} map={preview.map} label="挂图预览" />
          </div>
          <figcaption className={form.note} aria-live="polite">
            {`${choice.paper} ${widthMm} × ${heightMm} 毫米，${pixelsOf(widthMm, choice.dpi)} × ${pixelsOf(heightMm, choice.dpi)} 像素，${scaleText(sheet.scale)}`}
            {preview.working && stage.kind === 'form' && '。正在画预览…'}
          </figcaption>
          {preview.refusal && <RefusalNote why={preview.refusal.why} now={preview.refusal.now} />}
        </figure>
      </div>
      {stage.kind === 'printing' && (
        <PrintPage sheet={stage.sheet} map={stage.map} choice={choice} onDone={printed} />
      )}
    </Dialog>
  );
}
