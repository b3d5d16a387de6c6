/**
 * A list as it was adopted: a copy of what stood on it that day, with what it was judged by. It is added and never
 * changed, whatever becomes of records, rules and the pack.
 */
export interface Adoption {
  readonly id: string;
  readonly programId: string;
  readonly programVersion: string;
  readonly variant: AdoptedVariant | null;
  readonly year: number;
  readonly list: string;
  readonly listName: string;
  readonly name: string;
  readonly by: string;
  /** Moment of adoption, ISO 8601. */
  readonly at: string;
  /** Number of the last event the rows were judged on. */
  readonly head: number;
  readonly rows: readonly AdoptedRow[];
  readonly rev: number;
}

export interface AdoptedVariant {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What stood of one subject. 不列入 does not stand on a list. */
export interface AdoptedRow {
  /** Of the parcel, enterprise or block, which may be gone by now. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly sector: string;
  readonly listing: '列入' | '豁免' | '待核实';
  readonly track: string;
  /** The figure the rule asked; null is unknown, or nothing was asked. */
  readonly value: number | null;
  readonly threshold: string;
  readonly dataYear: number | null;
  readonly areaM2: number | null;
  /** A person decided it. */
  readonly decided: boolean;
  /** Facts that were missing, in words. */
  readonly missing: string;
}
