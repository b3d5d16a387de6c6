import type { ProgramPack } from '../program/schema/pack-schema';
import type { PlainValue } from './ask-column';
import type { ConditionValue, YearRef } from './condition';

/** What a condition needs besides the subject it is asked about. */
export interface RuleContext {
  /** With the values of a local variant put in, where there is one. */
  readonly pack: ProgramPack;
  /** The year the program is carried out in. */
  readonly year: number;
  /** Answers of standing on another list, parallel to the subjects. */
  readonly listed: (list: string) => Uint8Array;
}

export function yearOf(
  ref: YearRef | undefined,
  { year }: Pick<RuleContext, 'year'>,
): number | null {
  if (ref === undefined) return null;
  return ref === 'program' ? year : ref === 'previous' ? year - 1 : ref;
}

/** Null where the pack has no such parameter. */
export function plainValue(
  value: ConditionValue,
  { parameters }: Pick<ProgramPack, 'parameters'>,
): PlainValue | null {
  if (typeof value !== 'object' || !('parameter' in value)) return value;
  return parameters.find(({ id }) => id === value.parameter)?.value ?? null;
}
