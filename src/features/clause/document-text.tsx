import { useEffect, useMemo, useRef } from 'react';
import style from './clause.module.css';
import { type Mark, type MarkKind, markLines, type Stretch } from './mark-text';

interface DocumentTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Offset of the words to be brought into view. */
  readonly goal: number | null;
  /** The text takes the keys at once, so that arrows scroll it. */
  readonly focus: boolean;
}

/** Paragraph by paragraph as printed; what is quoted or looked for is marked. */
export function DocumentText({ text, marks, goal, focus }: DocumentTextProps) {
  const own = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => markLines(text, marks), [text, marks]);
  useEffect(() => {
    if (goal === null) return;
    own.current?.querySelector(`[data-from="${goal}"]`)?.scrollIntoView({ block: 'center' });
  }, [goal]);
  return (
    <section
      ref={own}
      className={style.text}
      aria-label="原文"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key.
      tabIndex={0}
      {...(focus && autofocus)}
    >
      {lines.map(({ from, heading, stretches }) => (
        <p key={from} className={heading ? style.heading : undefined}>
          {stretches.map((stretch) => (
            <Words key={stretch.from} stretch={stretch} />
          ))}
        </p>
      ))}
    </section>
  );
}

const autofocus = { 'data-autofocus': true };

const strength: readonly MarkKind[] = ['current', 'hit', 'quote'];

function Words({ stretch: { from, text, marks } }: { stretch: Stretch }) {
  const defect = marks.find(({ kind }) => kind === 'defect');
  const kind = strength.find((one) => marks.some((mark) => mark.kind === one));
  const inner = defect ? (
    <span className={style.defect} title={defect.title}>
      {text}
    </span>
  ) : (
    text
  );
  if (!kind) return inner;
  return (
    <mark className={style.mark} data-kind={kind} data-from={from}>
      {inner}
    </mark>
  );
}
