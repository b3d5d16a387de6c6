import { isDay } from '../../field';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';

/** Days that are in the calendar, and ends that do not come before beginnings. */
export function checkDays(pack: ProgramPack): PackFault[] {
  const days: readonly (readonly [path: string, day: string | null])[] = [
    ['issuedOn', pack.issuedOn],
    ['effectiveFrom', pack.effectiveFrom],
    ['validTo', pack.validTo],
    ['period.from', pack.period.from],
    ['period.to', pack.period.to],
    ...pack.datesObserved.map(({ date }, i) => [`datesObserved[${i}].date`, date] as const),
    ...pack.stages.map(({ from }, i) => [`stages[${i}].from`, from] as const),
    ...pack.stages.map(({ to }, i) => [`stages[${i}].to`, to] as const),
    ...pack.work.map(({ deadline }, i) => [`work[${i}].deadline`, deadline] as const),
  ];
  const spans = [
    { path: 'period', ...pack.period },
    ...pack.stages.map(({ from, to }, i) => ({ path: `stages[${i}]`, from, to })),
  ];
  return [
    ...days.flatMap(([path, day]) =>
      day === null || isDayOrMonth(day) ? [] : [{ path, why: `${day} 不是历法中的日期` }],
    ),
    ...spans.flatMap(({ path, from, to }) =>
      from === null || to === null || !endsBefore(to, from) ? [] : [{ path, why: '结束早于开始' }],
    ),
  ];
}

function isDayOrMonth(text: string): boolean {
  return isDay(text.length === 7 ? `${text}-01` : text);
}

/** Whether the end lies before the beginning; where one is a month, its days do not count. */
function endsBefore(to: string, from: string): boolean {
  const length = Math.min(to.length, from.length);
  return to.slice(0, length) < from.slice(0, length);
}
