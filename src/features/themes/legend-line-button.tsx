import type { CSSProperties, MouseEvent } from 'react';
import style from './legend.module.css';
import type { LegendLine } from './legend-view';

interface LegendLineProps {
  readonly line: LegendLine;
  /** Without it the line can only be read. */
  readonly onPress?: (event: MouseEvent) => void;
}

/** One class: a press makes it stand out on the map. */
export function LegendLineButton({ line, onPress }: LegendLineProps) {
  const content = (
    <>
      <span
        className={style.swatch}
        data-hatched={line.noData || undefined}
        style={{ '--swatch': line.color } as CSSProperties}
        aria-hidden
      />
      <span className={style.label}>{line.label}</span>
      <span className={style.figure}>
        {line.count}
        <span className={style.unseen}> 宗</span>
      </span>
      <span className={style.figure}>
        {line.mu}
        <span className={style.unseen}> 亩</span>
      </span>
      <span className={style.share} aria-hidden>
        <span style={{ width: `${line.share * 100}%`, '--swatch': line.color } as CSSProperties} />
      </span>
    </>
  );
  const state = { 'data-faded': line.faded || undefined, 'data-empty': line.empty || undefined };
  if (!onPress) {
    return (
      <div className={style.line} title={line.words} {...state}>
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={style.line}
      title={`${line.words}。单击突出，按住 Ctrl 可多选`}
      aria-pressed={line.isolated}
      onClick={onPress}
      {...state}
    >
      {content}
    </button>
  );
}
