/** What differs in the ledgers of one district from those of the next. */
export interface LedgerCustoms {
  /** Of the land supplied. */
  readonly collectiveShare: number;
  /** How the district calls small firms that disturb, and how many of them it has named. */
  readonly scattered: '低散乱' | '散乱污';
  readonly scatteredShare: number;
}

export const usualCustoms: LedgerCustoms = {
  collectiveShare: 0.05,
  scattered: '低散乱',
  scatteredShare: 0.03,
};
