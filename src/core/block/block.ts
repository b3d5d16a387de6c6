import type { Ring } from '../geo/geometry';

/** A rectification block of one program: land that is put in order as a whole, by one plan. */
export interface Block {
  readonly id: string;
  readonly programId: string;
  readonly name: string;
  /** The township or park it lies in; null where nobody said. */
  readonly unitId: string | null;
  /** The unit that reports it, where that is another one. */
  readonly reportingUnitId: string | null;
  /** Year it starts; null while that is open. */
  readonly startYear: number | null;
  /** Last year of the start where the document names a range (2022-2023); null where it names one year. */
  readonly startTo: number | null;
  /** Year it is to be finished. */
  readonly endYear: number | null;
  /** What the land is to become. */
  readonly direction: string;
  /** Ways of rectification, in the words of the program. */
  readonly modes: readonly string[];
  readonly leadUnit: string;
  readonly implementingUnit: string;
  /** Versions of the boundary, oldest first; none while nobody has drawn it. */
  readonly outlines: readonly BlockOutline[];
  /** What people chose otherwise than the rule of half. */
  readonly choices: readonly MembershipChoice[];
  /** At most one a year, by year. */
  readonly goals: readonly BlockGoal[];
  readonly documents: readonly BlockDocument[];
  readonly note: string;
  /** Document, table or person the record comes from. */
  readonly source: string;
  readonly rev: number;
}

/** A boundary, valid from a day until the next one. */
export interface BlockOutline {
  readonly validFrom: string;
  readonly by: string;
  readonly why: string;
  /** Outer ring first; longitude and latitude in degrees, CGCS2000. Records of text hold no packed numbers. */
  readonly polygons: readonly (readonly Ring[])[];
}

export const membershipWays = ['in', 'out', 'part'] as const;
/** Counted whole, not at all, or with the share of its land that lies inside. */
export type MembershipWay = (typeof membershipWays)[number];

export interface MembershipChoice {
  readonly parcelId: string;
  readonly as: MembershipWay;
  readonly why: string;
}

export const goalResults = ['达到', '未达到', '未评价'] as const;

/** What is to be reached in a year, and whether it was. */
export interface BlockGoal {
  readonly year: number;
  readonly text: string;
  /** What counts as done. */
  readonly doneWhen: string;
  readonly result: (typeof goalResults)[number];
  /** The day it was assessed; null unless it was. */
  readonly assessedOn: string | null;
  /** The document that says so. */
  readonly document: string;
}

export interface BlockDocument {
  readonly number: string;
  readonly title: string;
}
