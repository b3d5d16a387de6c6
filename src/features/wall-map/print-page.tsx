import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
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
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const root = document.documentElement;
    const end = () => done.current();
    root.dataset.printing = 'wall-map';
    window.addEventListener('afterprint', end);
    let waiting = true;
    // A picture that is not unpacked yet would be left out.
    const picture = new Image();
    picture.src = map;
    void picture
      .decode()
      .catch(() => undefined)
      .then(() => {
        if (waiting) requestAnimationFrame(() => window.print());
      });
    return () => {
      waiting = false;
      window.removeEventListener('afterprint', end);
      delete root.dataset.printing;
    };
  }, [map]);
  return createPortal(
    <div className={style.page} data-paper={choice.paper} data-orientation={choice.orientation}>
      <SheetSvg layout={sheet.layout} map={map} label={`打印稿：${sheet.title}`} />
    </div>,
    document.body,
  );
}
