import { createPortal } from 'react-dom';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { usePrint } from '../../ui/use-print';
import type { PlacedSheet } from './place-sheet';
import style from './print-page.module.css';
import { SheetSvg } from './sheet-svg';

interface PrintPageProps {
  readonly sheet: PlacedSheet;
  readonly map: string;
  readonly choice: Pick<WallMapChoice, 'paper' | 'orientation'>;
  readonly onDone: () => void;
}

/** The sheet for the printer: it stands beside the page, at its true size, and only the printer sees it. */
export function PrintPage({ sheet, map, choice, onDone }: PrintPageProps) {
  // A picture that is not unpacked yet would be left out.
  usePrint('wall-map', onDone, async () => {
    const picture = new Image();
    picture.src = map;
    await picture.decode().catch(() => undefined);
  });
  return createPortal(
    <div className={style.page} data-paper={choice.paper} data-orientation={choice.orientation}>
      <SheetSvg layout={sheet.layout} map={map} label={`打印稿：${sheet.title}`} />
    </div>,
    document.body,
  );
}
