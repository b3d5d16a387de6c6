import type { WorkItem } from '../program/schema/target-schema';
import type { WorkState } from './work-state';

/** Days an item is measured by, all written 2021-07-31. */
export interface DueDays {
  readonly issuedOn: string;
  /** The day the workspace came to be: nobody could have kept it before. */
  readonly enteredOn: string;
  readonly today: string;
}

export interface Due {
  /**
   * - `none`: the document sets no deadline; `long-term`: it says 长期.
   * - `past-document`: the deadline lies before the document itself and is never held against anybody.
   * - `ahead`, `reached`: the last day has not passed yet, or has.
   */
  readonly kind: 'none' | 'long-term' | 'past-document' | 'ahead' | 'reached';
  /** Last day of the deadline; null where there is none. */
  readonly lastDay: string | null;
  /** Overdue is counted after this day. */
  readonly countsAfter: string | null;
  readonly overdue: boolean;
}

const open: readonly WorkState['state'][] = ['未开始', '进行中'];

/** Whether an item is due, and whether it is overdue: after the deadline, the document and the first entry. */
export function dueOf(
  { deadline, longTerm }: Pick<WorkItem, 'deadline' | 'longTerm'>,
  state: WorkState['state'],
  { issuedOn, enteredOn, today }: DueDays,
): Due {
  if (deadline === null) {
    const kind = longTerm ? 'long-term' : 'none';
    return { kind, lastDay: null, countsAfter: null, overdue: false };
  }
  const lastDay = lastDayOf(deadline);
  if (lastDay < issuedOn) {
    return { kind: 'past-document', lastDay, countsAfter: null, overdue: false };
  }
  const kind = today > lastDay ? 'reached' : 'ahead';
  // Written this way, days sort as text.
  const countsAfter = enteredOn > lastDay ? enteredOn : lastDay;
  const overdue = !longTerm && open.includes(state) && today > countsAfter;
  return { kind: longTerm ? 'long-term' : kind, lastDay, countsAfter, overdue };
}

/** 2021-06 means all of June. */
export function lastDayOf(dayOrMonth: string): string {
  if (dayOrMonth.length > 7) return dayOrMonth;
  const [year = 0, month = 0] = dayOrMonth.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${dayOrMonth}-${days}`;
}
