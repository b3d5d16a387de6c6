/** Whether a subject stands on a list. Starting a block never changes it. */
export const listings = ['不列入', '列入', '豁免', '待核实'] as const;
export type Listing = (typeof listings)[number];

/** How what is listed is assessed. 单独考核 also where nothing tells yet whether it passed. */
export const tracks = ['—', '单独考核', '随区块考核', '视同完成', '达标', '未达标'] as const;
export type Track = (typeof tracks)[number];

export const NOT_LISTED = 0;
export const LISTED = 1;
export const EXEMPT = 2;
export const UNDETERMINED = 3;

/** The verdicts of one list for one program year, row by row. */
export interface ListVerdicts {
  readonly list: string;
  readonly year: number;
  /** Positions in `listings`. */
  readonly listing: Uint8Array;
  /** Positions in `tracks`; 0 for what is not listed. */
  readonly track: Uint8Array;
  /** Bit n: category n of the list holds. */
  readonly categories: Uint32Array;
}
