import type { ReactNode } from 'react';
import { type PanelName, useSession } from '../../app/session';
import style from './desk.module.css';
import { useFront } from './use-front';

export interface DeskSlots {
  readonly bar: ReactNode;
  readonly rail: ReactNode;
  readonly panel: ReactNode;
  readonly map: ReactNode;
  readonly table: ReactNode;
  readonly inspector: ReactNode;
  readonly notices: ReactNode;
}

/** Panels with tables of a document in them. */
const wide: readonly PanelName[] = ['lists', 'targets', 'projects', 'plan', 'import', 'match'];

/** 工作台: bar, rail, panel, map over table, inspector. The map never disappears. */
export function Desk({ bar, rail, panel, map, table, inspector, notices }: DeskSlots) {
  const [front, bringPanel] = useFront();
  const isWide = useSession((state) => wide.includes(state.panel));
  return (
    <div className={style.desk} data-front={front ?? 'map'}>
      <header className={style.bar}>{bar}</header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: its buttons are pressed, by mouse or key; the press bubbles up to here. */}
      <nav className={style.rail} aria-label="功能" onClick={bringPanel}>
        {rail}
      </nav>
      {panel && (
        <div className={style.panel} data-wide={isWide || undefined}>
          {panel}
        </div>
      )}
      <main className={style.main}>
        <div className={style.map}>
          {map}
          <div className={style.notices}>{notices}</div>
        </div>
        <div className={style.table}>{table}</div>
      </main>
      <aside className={style.inspector} aria-label="档案">
        {inspector}
      </aside>
    </div>
  );
}
