import type { FactValue } from '../fact';

/** One column of an export: how it is headed, and what it says of a record. Unknown is left empty, never 0. */
export interface RecordColumn<T> {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'flag';
  readonly decimals?: number;
  /** The short name where a format takes ten letters. */
  readonly short?: string;
  /** What a file for outside may have to keep back. A place is the figures of a point. */
  readonly reveals?: 'name' | 'tax' | 'place';
  /** What is told in its stead: the band of a tax, a place rounded. */
  readonly instead?: RecordColumn<T>;
  readonly read: (record: T) => FactValue;
}

/** Where a record stands on the list that is looked at; null where the list is not about it. */
export interface StandingColumns {
  readonly list: string;
  readonly year: number;
  readonly listing: (id: string) => string | null;
  readonly track: (id: string) => string | null;
}
