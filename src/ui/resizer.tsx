import type { KeyboardEvent, PointerEvent } from 'react';
import style from './resizer.module.css';

interface ResizerProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

const STEP = 24;

/** The upper edge of a panel at the bottom: drag it, or move it with the arrow keys. */
export function Resizer({ label, value, min, max, onChange }: ResizerProps) {
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowUp: value + STEP, ArrowDown: value - STEP, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const from = event.clientY + value;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => set(from - move.clientY);
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
    };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator with a value is a control, <hr> is not.
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={style.resizer}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
