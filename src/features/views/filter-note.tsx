import type { ReactNode } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { type MeantInstead, meantInstead } from '../../core/filter/meant-instead';
import style from './views.module.css';

export const noteId = 'mutu-filter-note';

interface FaultNoteProps {
  readonly fault: string;
  /** Somebody is still typing: it is said, not held against them. */
  readonly soft: boolean;
}

/** What is missing in a filter, and what the map shows as long as it is. */
export function FaultNote({ fault, soft }: FaultNoteProps) {
  const applied = useSession((state) => state.filter.trim());
  return (
    <p id={noteId} className={style.fault} role="status" data-soft={soft}>
      {fault}
      {!soft && (applied ? `地图仍按上一个条件显示：${applied}。` : '地图仍显示全部地块。')}
    </p>
  );
}

/** The word of a filter that found nothing, with what it may have meant; null while something is found. */
export function useNothingFound(text: string): NothingFound | null {
  const applied = useSession((state) => state.filter);
  const picked = useSession((state) => state.pick !== null);
  const nothing = useAnalysis(
    ({ working, kept, keptCount, filterFault }) =>
      !working && kept !== null && keptCount === 0 && filterFault === null,
  );
  const fields = useAnalysis((state) => state.fields);
  if (!nothing || picked || applied.trim() === '' || applied.trim() !== text.trim()) return null;
  return { word: applied.trim(), meant: meantInstead(applied, fields) };
}

export interface NothingFound {
  readonly word: string;
  readonly meant: readonly MeantInstead[];
}

interface NothingNoteProps {
  readonly found: NothingFound;
  readonly onTake: (meant: MeantInstead) => void;
}

export function NothingNote({ found: { word, meant }, onTake }: NothingNoteProps): ReactNode {
  return (
    <div className={style.nothing} role="status">
      <span>
        没有符合“{word}”的地块。{meant.length > 0 && '您是否指'}
      </span>
      {meant.map((one) => (
        <button
          key={one.text}
          type="button"
          className={style.meant}
          // The field keeps the focus, so that typing goes on.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
        >
          {one.text.trim()}
          {one.unfinished && ' …'}
        </button>
      ))}
    </div>
  );
}
