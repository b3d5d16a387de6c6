import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { select } from '../../app/session';
import { IconButton } from '../../ui/icon-button';
import style from './sheet.module.css';

interface SheetProps {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly children: ReactNode;
}

/** The frame of one record: what it is stays on top, the rest scrolls. */
export function Sheet({ kind, title, detail, children }: SheetProps) {
  return (
    <article className={style.sheet} aria-label={`${kind}：${title}`}>
      <header className={style.head}>
        <div className={style.names}>
          <p className={style.kind}>{kind}</p>
          <h2>{title}</h2>
          <p className={style.detail}>{detail}</p>
        </div>
        <IconButton label="取消选中" keys="Esc" side="below-end" onClick={() => select(null)}>
          <IconX size={18} />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key. */}
      <section className={style.body} tabIndex={0} aria-label={`${title}的内容`}>
        {children}
      </section>
    </article>
  );
}
