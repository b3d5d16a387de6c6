import type { ListStanding } from '../../app/verdicts/verdicts';
import { listings } from '../../core/list/verdict';

/** Where a record stands; of a list people draw up, that nobody was asked about it yet is not a no. */
export function standingWords({ kind, listing, decisions }: ListStanding, row: number): string {
  if (kind.basis === 'judgement' && !decisions.has(row)) return '未认定';
  return listings[listing[row] as number] ?? '';
}
