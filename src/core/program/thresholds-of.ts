import type { ProgramPack } from './schema/pack-schema';
import type { Threshold } from './schema/rule-schema';

/** The thresholds a rule means by a name: the one with that id, else all of that group. */
export function thresholdsOf(pack: ProgramPack, name: string): readonly Threshold[] {
  const own = pack.thresholds.filter(({ id }) => id === name);
  return own.length > 0 ? own : pack.thresholds.filter(({ group }) => group === name);
}
