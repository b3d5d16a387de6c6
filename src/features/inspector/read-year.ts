import { type Refusal, refuse } from '../../core/refusal';

/** A year as officials type it: 2021, 2021年, ２０２１. One that has not begun has no figures. */
export function readYear(text: string, thisYear: number): string | Refusal {
  const year = /^((?:19|20)\d{2})\s*年?$/.exec(text.normalize('NFKC').trim())?.[1];
  if (!year) {
    return refuse('bad-period', `“${text.trim()}”不是年度。`, '请填写四位年份，如 2021。');
  }
  if (Number(year) > thisYear) {
    return refuse('bad-period', `${year} 年还没有到。`, `请填写 ${thisYear} 年或更早的年度。`);
  }
  return year;
}
