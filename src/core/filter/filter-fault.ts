import type { FilterField } from './filter-field';

/** What could stand where the text ends; suggestions are made of it. */
export type Expected =
  | { readonly what: 'condition' }
  | { readonly what: 'operator' | 'value'; readonly field: FilterField };

/** Why a filter cannot be read, where, and what would be valid there. A value, as refusals are. */
export interface FilterFault {
  readonly fault: string;
  /** The part of the text it is about. */
  readonly from: number;
  readonly to: number;
  /** Where it begins as people count: 𬒗 is one sign. */
  readonly place: number;
  readonly now: string;
  readonly expected: Expected | null;
}

export function isFilterFault(answer: object): answer is FilterFault {
  return 'fault' in answer;
}

/** The fault in one line: where, why, what now. */
export function describeFault({ fault, place, now }: FilterFault): string {
  return `第 ${place} 个字处：${fault}${now}`;
}

/** Carries a fault out of the depths of the parser; it never leaves `parseFilter`. */
export class Unreadable extends Error {
  constructor(readonly fault: Omit<FilterFault, 'place'>) {
    super(fault.fault);
  }
}

export function faultAt(
  from: number,
  to: number,
  fault: string,
  now: string,
  expected: Expected | null = null,
): Unreadable {
  return new Unreadable({ fault, from, to, now, expected });
}
