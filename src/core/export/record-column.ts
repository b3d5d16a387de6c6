import type { FactValue } from '../fact';

/** One column of an export: how it is headed, and what it says of a record. Unknown is left empty, never 0. */
export interface RecordColumn<T> {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'flag';
  readonly decimals?: number;
  /** The short name where a format takes ten letters. */
  readonly short?: string;
  readonly read: (record: T) => FactValue;
}

/** What a file for outside keeps back. */
export interface Secrecy {
  /** Names, codes of firms, and free text that may hold one. */
  readonly hideNames: boolean;
  /** Tax per mu by band; the sums it could be worked out from are left out. */
  readonly bandTax: boolean;
  /** Vertices on a grid of 10 m. */
  readonly coarsen: boolean;
}

/** Where a record stands on the list that is looked at; null where the list is not about it. */
export interface StandingColumns {
  readonly list: string;
  readonly year: number;
  readonly listing: (id: string) => string | null;
  readonly track: (id: string) => string | null;
}
