import type { ProgramPack } from '../../core/program/schema/pack-schema';

/** The day progress is told for while nobody chose one: today, or the end of the last program where all are over. */
export function dayAtFirst(
  packs: readonly { readonly period: Pick<ProgramPack['period'], 'to'> }[],
  today: string,
): string {
  const last = packs
    .map(({ period }) => period.to)
    .sort()
    .at(-1);
  return last !== undefined && last < today ? last : today;
}
