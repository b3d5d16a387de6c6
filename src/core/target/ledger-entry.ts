import type { Credit } from './credit';

/** One credit as a ledger counts it on a day. */
export interface LedgerEntry {
  readonly credit: Credit;
  /** Of its event, 0…1, by the values asked. */
  readonly weight: number;
  /** What it adds to what the same land or subject was counted at before, 0…1; 0 once it is taken back. */
  readonly increase: number;
  /** In the unit of the target: amount × share × increase; null where only a building area is known. */
  readonly counted: number | null;
  /** Of floors, by the parameter for it; null where the credit stands for none or the parameter is unset. */
  readonly floorMu: number | null;
  /** The day it was taken back, also when that is after the day asked; null where it never was. */
  readonly reversedOn: string | null;
}

/** Which credits count how far, on any day. Answers are kept: asking for the same day again costs nothing. */
export interface Ledger {
  /** Credits in it, planned ones too; of a ledger nobody ever wrote in, nothing is known. */
  readonly size: number;
  /** Credits that happened, up to and including the day, in the order of (on, weight, id). */
  entriesAt(day: string): readonly LedgerEntry[];
  /** What is known on a day, and all that is planned then for the days after it, up to `to`, as if it came about. */
  forecastAt(to: string, day: string): readonly LedgerEntry[];
}
