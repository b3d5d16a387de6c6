import type { ReactNode } from 'react';
import style from './drawing-tools.module.css';
import { TextButton } from './text-button';

interface DrawingToolsProps {
  /** The bars that choose what the pointer does. */
  readonly bars: ReactNode;
  readonly hint: string;
  /** How the next corner is held, where corners are set. */
  readonly holds: ReactNode;
  /** Null where there is nothing to take back, or to do again. */
  readonly onBack: (() => void) | null;
  readonly onForward: (() => void) | null;
  /** Further verbs. */
  readonly children?: ReactNode;
}

/** What a person drawing an outline has beside the map, in one order wherever something is drawn. */
export function DrawingTools(props: DrawingToolsProps) {
  const { bars, hint, holds, onBack, onForward, children } = props;
  return (
    <div className={style.tools}>
      {bars}
      <p className={style.hint}>{hint}</p>
      {holds}
      <div className={style.verbs}>
        <TextButton disabled={!onBack} onClick={() => onBack?.()}>
          撤销上一笔
        </TextButton>
        <TextButton disabled={!onForward} onClick={() => onForward?.()}>
          重做
        </TextButton>
        {children}
      </div>
    </div>
  );
}
