import { today } from '../now';

/** The day whose boundaries count for a program year: its last, but never ahead of today. */
export function dayOfProgramYear(year: number): string {
  const yearEnd = `${year}-12-31`;
  const now = today();
  return yearEnd < now ? yearEnd : now;
}
