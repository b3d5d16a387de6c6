import { dayOfYear } from '../../core/block/block-as-of';
import { today } from '../now';

/** The day whose boundaries count for a program year: its last, but never ahead of today. */
export function dayOfProgramYear(year: number): string {
  return dayOfYear(year, today());
}
