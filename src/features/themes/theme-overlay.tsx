import { type ReactNode, useRef } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import { Chips } from './chips';
import { LegendDock } from './legend-dock';
import { MapToolbar } from './map-toolbar';
import style from './theme-overlay.module.css';
import { toolbarFit } from './toolbar-fit';
import { useCoarse } from './use-coarse';
import { useSize } from './use-size';
import { useYearKeys } from './use-year-keys';

/**
 * Toolbar and legends over the map. Fills its parent and lets the pointer through to the map between the cards.
 * `children` stand at the end of the layers panel, `filter` under the toolbar: both are other features'.
 */
export function ThemeOverlay({ filter, children }: ThemeOverlayProps) {
  const open = useWorkspace((state) => state.opening.state === 'open');
  return open ? <Overlay filter={filter}>{children}</Overlay> : null;
}

interface ThemeOverlayProps {
  readonly filter: ReactNode;
  readonly children: ReactNode;
}

function Overlay({ filter, children }: ThemeOverlayProps) {
  const own = useRef<HTMLDivElement>(null);
  const map = useSize(own);
  const coarse = useCoarse();
  useYearKeys();
  return (
    <div ref={own} className={style.overlay}>
      {map && (
        <>
          <div className={style.top}>
            <MapToolbar fit={toolbarFit(map.widthPx, coarse ? 44 : 32)}>{children}</MapToolbar>
            <div className={style.filter}>{filter}</div>
            <Chips named={map.widthPx >= NAMED_PX} />
          </div>
          {/* On a narrow map the readings at the bottom right need the whole width, then the sample mark does too. */}
          <div className={style.bottom} data-raised={raised(map.widthPx)}>
            <LegendDock map={map} />
          </div>
        </>
      )}
    </div>
  );
}

const RAISED_PX = 860;
const RAISED_TWICE_PX = 480;

function raised(widthPx: number): 'once' | 'twice' | undefined {
  if (widthPx < RAISED_TWICE_PX) return 'twice';
  return widthPx < RAISED_PX ? 'once' : undefined;
}

/** From here on both sides of a comparison are named beside the toolbar; the curtain names them anyway. */
const NAMED_PX = 1400;
