import type { ReactNode } from 'react';
import { useSession } from '../../app/session';
import style from './desk.module.css';

export interface DeskSlots {
  readonly bar: ReactNode;
  readonly rail: ReactNode;
  readonly panel: ReactNode;
  readonly map: ReactNode;
  readonly table: ReactNode;
  readonly inspector: ReactNode;
  readonly notices: ReactNode;
}

/** 工作台: bar, rail, panel, map over table, inspector. The map never disappears. */
export function Desk({ bar, rail, panel, map, table, inspector, notices }: DeskSlots) {
  const selected = useSession((state) => state.selection !== null);
  return (
    <div className={style.desk} data-selected={selected}>
      <header className={style.bar}>{bar}</header>
      <nav className={style.rail} aria-label="功能">
        {rail}
      </nav>
      {panel && <div className={style.panel}>{panel}</div>}
      <main className={style.main}>
        <div className={style.map}>
          {map}
          <div className={style.notices}>{notices}</div>
        </div>
        {table}
      </main>
      <aside className={style.inspector} aria-label="档案">
        {inspector}
      </aside>
    </div>
  );
}
