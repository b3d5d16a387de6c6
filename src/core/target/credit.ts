import type { Ring } from '../geo/geometry';

export const creditAreaMethods = ['椭球面', '三度带平面', '证载', '文件所载'] as const;
/** How the area of a credit was found. */
export type CreditAreaMethod = (typeof creditAreaMethods)[number];

export const creditSubjects = ['parcels', 'blocks', 'enterprises'] as const;

/** One dated event that counts towards a target, or that is planned to. Entries are never changed nor taken away. */
export interface Credit {
  readonly id: string;
  /** The ledger it is entered in, `dinghai-2021:d7`; targets that share it or are parts of it read it too. */
  readonly ledger: string;
  /** What it happened to; null where the target counts what is no record here, as 招商活动. */
  readonly subject: { readonly table: (typeof creditSubjects)[number]; readonly id: string } | null;
  /** Id of the event in the pack, as `start`. */
  readonly event: string;
  /** The day it happened, or is planned for. */
  readonly on: string;
  /** Planned ones count in forecasts only. */
  readonly planned: boolean;
  /** In the unit of the target; null where only a building area is known. */
  readonly amount: number | null;
  /** Unit of the amount as the target has it: 亩, 家, 个. */
  readonly unit: string;
  /** Null where the amount is no area. */
  readonly areaMethod: CreditAreaMethod | null;
  /** Building area in square metres, of credits that stand for floors rather than land; it converts by a parameter. */
  readonly floorM2: number | null;
  /**
   * The land it counts, as it lay when it was entered, outer ring first; null where it counts no land. Which land was
   * counted already is asked of outlines, so parcels may be split, merged or corrected afterwards.
   */
  readonly land: readonly (readonly Ring[])[] | null;
  /** The unit it counts for; null counts for the whole only. */
  readonly unitId: string | null;
  /** Sector as ledgers write it; empty where nobody said. */
  readonly sector: string;
  /** Number or name of the document that shows it. */
  readonly document: string;
  readonly note: string;
  readonly by: string;
  /** Moment it was entered, ISO 8601. */
  readonly at: string;
  /** The entry this one takes back from its day on; null for a credit. */
  readonly reverses: string | null;
  readonly rev: number;
}

/** A figure somebody reported for a target that the records here cannot tell. */
export interface Reading {
  readonly id: string;
  /** `dinghai-2022:g7`. */
  readonly target: string;
  /** The unit it holds for; null is the whole district. */
  readonly unitId: string | null;
  /** The day the figure held. */
  readonly on: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly rev: number;
}
