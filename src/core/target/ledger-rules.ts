/** How credits of a ledger are counted. */
export interface LedgerRules {
  /** `land` by outlines, `count` each subject once, `measure` each credit by itself. */
  readonly kind: 'land' | 'count' | 'measure';
  /** Of subjects: once a year rather than once ever. */
  readonly annual: boolean;
  /** By event, 0…1; what is not named counts nothing. */
  readonly weights: ReadonlyMap<string, number>;
  /** So many square metres of floors to a mu; null while nobody has set it, and nothing converts. */
  readonly floorMuRatio: number | null;
}
