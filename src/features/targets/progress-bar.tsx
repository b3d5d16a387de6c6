import { rateWords } from '../../core/target/figure-words';
import type { Light } from '../../core/target/light';
import style from './targets.module.css';

interface ProgressBarProps {
  readonly rate: number | null;
  /** The part of the time that is gone; a mark on the bar. */
  readonly schedule: number | null;
  readonly light: Light;
}

/** How much is done, with the mark of the linear schedule. The figures stand beside it in words. */
export function ProgressBar({ rate, schedule, light }: ProgressBarProps) {
  const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <span
      className={style.bar}
      title={
        schedule === null
          ? `完成率 ${rateWords(rate)}`
          : `完成率 ${rateWords(rate)}，序时（假设）${rateWords(schedule)}`
      }
      aria-hidden
    >
      {rate !== null && (
        <span className={style.filled} data-light={light} style={{ width: percent(rate) }} />
      )}
      {schedule !== null && <span className={style.due} style={{ left: percent(schedule) }} />}
    </span>
  );
}
