import { type ReactNode, useId } from 'react';
import style from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel: a quiet heading, a thin line above, what belongs to it below. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={style.section} aria-labelledby={id}>
      <header className={style.head}>
        <h3 id={id}>{title}</h3>
        {aside && <div className={style.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
