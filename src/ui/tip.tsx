import type { ReactNode } from 'react';
import style from './tip.module.css';

export type TipSide = 'below' | 'below-start' | 'below-end' | 'left' | 'right';

interface TipProps {
  readonly text: string;
  readonly children: ReactNode;
  readonly side?: TipSide;
}

/** A few words beside a control on hover or keyboard focus. It only repeats the accessible name. */
export function Tip({ text, children, side = 'below' }: TipProps) {
  return (
    <span className={style.tip} data-tip={text} data-side={side}>
      {children}
    </span>
  );
}
