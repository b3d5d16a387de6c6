import { type ReactNode, useEffect, useRef } from 'react';
import type { Clause } from '../../core/program/schema/text-schema';
import { ClauseChip } from './clause-chip';
import style from './item.module.css';
import { OpenTag } from './open-tag';
import { usePlan } from './plan-context';

interface ItemProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly clause?: Clause | null;
  readonly open?: string | readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

/** One item of a program: what it says, where the document says so, what is left open. */
export function Item({ id, title, clause, open, note, children }: ItemProps) {
  const { meant } = usePlan();
  const own = useRef<HTMLLIElement>(null);
  const isMeant = meant?.id === id;
  useEffect(() => {
    if (meant?.id === id) own.current?.scrollIntoView({ block: 'center' });
  }, [meant, id]);
  return (
    <li ref={own} className={style.item} data-meant={isMeant || undefined}>
      <p className={style.title}>{title}</p>
      {children}
      {note && <p className={style.note}>说明：{note}</p>}
      {(clause || open !== undefined) && (
        <p className={style.tags}>
          {clause && <ClauseChip clause={clause} />}
          <OpenTag ids={open} />
        </p>
      )}
    </li>
  );
}

export function Items({ children }: { children: ReactNode }) {
  return <ul className={style.items}>{children}</ul>;
}

/** A few words in a row, each on its own ground. */
export function Words({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ul className={style.words}>
      {[...new Set(words)].map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
