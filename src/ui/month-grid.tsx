import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import style from './day-input.module.css';
import { localDay } from './local-time';
import { addDays, addMonths, weeksOf } from './month-days';

interface MonthGridProps {
  /** 2021-07-31, or nothing yet. */
  readonly value: string;
  readonly max?: string | undefined;
  readonly onPick: (day: string) => void;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

const turns = [
  { months: -12, label: '上一年', Icon: IconChevronsLeft },
  { months: -1, label: '上个月', Icon: IconChevronLeft },
  { months: 1, label: '下个月', Icon: IconChevronRight },
  { months: 12, label: '下一年', Icon: IconChevronsRight },
] as const;

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month to pick a day from. Arrows go by days, page keys by months, Enter picks, Esc closes. */
export function MonthGrid({ value, max, onPick }: MonthGridProps) {
  const today = localDay(new Date());
  const [at, setAt] = useState(value || (max && max < today ? max : today));
  const grid = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day.
  useEffect(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys are the calendar's as long as it is open: Esc closes it alone, as the browser does by itself.
    event.stopPropagation();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(step(at));
  };
  const [year, month] = at.split('-').map(Number);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within.
    <div onKeyDown={onKeyDown}>
      <div className={style.monthHead}>
        {turns.slice(0, 2).map((turn) => (
          <Turn key={turn.label} {...turn} onTurn={(months) => setAt(addMonths(at, months))} />
        ))}
        <b aria-live="polite">
          {year} 年 {month} 月
        </b>
        {turns.slice(2).map((turn) => (
          <Turn key={turn.label} {...turn} onTurn={(months) => setAt(addMonths(at, months))} />
        ))}
      </div>
      <table ref={grid} className={style.month}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, column) => (
                <td key={day ?? column}>
                  {day && (
                    <button
                      type="button"
                      tabIndex={day === at ? 0 : -1}
                      aria-label={day}
                      aria-pressed={day === value}
                      data-today={day === today || undefined}
                      disabled={max !== undefined && day > max}
                      onClick={() => onPick(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TurnProps {
  readonly months: number;
  readonly label: string;
  readonly Icon: typeof IconChevronLeft;
  readonly onTurn: (months: number) => void;
}

function Turn({ months, label, Icon, onTurn }: TurnProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={() => onTurn(months)}>
      <Icon size={16} aria-hidden />
    </button>
  );
}
