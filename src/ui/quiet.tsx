import type { ReactNode } from 'react';
import style from './section.module.css';

/** Says in words that there is nothing here, and what that means. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={style.empty}>{children}</p>;
}
