import { TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import style from './day-input.module.css';
import { readDay } from './local-time';
import { MonthGrid } from './month-grid';

interface DayInputProps {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly id?: string;
  readonly placeholder?: string;
  /** 2021-07-31, or nothing. */
  readonly value: string;
  /** Hears of whole days; of nothing while what is typed is no day. */
  readonly onChange: (day: string) => void;
  /** The last day the calendar offers. */
  readonly max?: string;
  /** The field is left: for what is written down at once, not with every key. */
  readonly onLeave?: () => void;
}

interface Typed {
  readonly text: string;
  /** What was understood; nothing when it is no day. */
  readonly day: string;
  /** What stood there before. */
  readonly over: string;
}

const GAP_PX = 4;

/**
 * A day, written 2021-07-31 whatever language the browser speaks. Typed as officials write it, or picked from a month.
 */
export function DayInput({ value, onChange, max, onLeave, ...words }: DayInputProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(true);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  // A day that is set from elsewhere takes the place of what was typed; one that is on its way does not.
  const own = typed && (value === typed.day || value === typed.over) ? typed : null;
  const put = (text: string) => {
    const day = readDay(text) ?? '';
    setTyped({ text, day, over: value });
    if (day !== value) onChange(day);
  };
  useLayoutEffect(() => {
    if (open && field.current && panel.current) putBeside(panel.current, field.current);
  }, [open]);
  const wrong = left && own !== null && own.text.trim() !== '' && own.day === '';
  return (
    <>
      <TextInput
        placeholder="如 2021-07-31"
        {...words}
        ref={field}
        className={style.field}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={own ? own.text : value}
        error={wrong && '请写成 2021-07-31'}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (own?.day) setTyped(null);
          onLeave?.();
        }}
        onChange={({ currentTarget }) => put(currentTarget.value)}
        rightSection={
          <button
            type="button"
            className={style.pick}
            aria-label="打开月历"
            title="打开月历"
            popoverTarget={id}
          >
            <IconCalendar size={16} aria-hidden />
          </button>
        }
      />
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="月历"
        className={style.panel}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && (
          <MonthGrid
            value={value}
            max={max}
            onPick={(day) => {
              put(day);
              panel.current?.hidePopover();
              field.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

/** Below the field, or above it where there is no room; always on the screen. */
function putBeside(panel: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom } = field.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = panel;
  const below = bottom + GAP_PX;
  const fits = below + offsetHeight <= window.innerHeight;
  panel.style.top = `${fits ? below : Math.max(GAP_PX, top - GAP_PX - offsetHeight)}px`;
  const most = window.innerWidth - offsetWidth - GAP_PX;
  panel.style.left = `${Math.max(GAP_PX, Math.min(left, most))}px`;
}
