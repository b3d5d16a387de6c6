/** Where a person may put a subject on a list; 待核实 is for rules alone. */
export const decidedListings = ['列入', '不列入', '豁免'] as const;

export type DecidedListing = (typeof decidedListings)[number];

/** A person puts one subject on a list, or takes it off, whatever the rule says. One per program, year, list and subject. */
export interface Decision {
  readonly id: string;
  readonly programId: string;
  readonly year: number;
  readonly list: string;
  readonly subject: { readonly table: 'parcels' | 'enterprises'; readonly id: string };
  readonly listing: DecidedListing;
  readonly why: string;
  readonly by: string;
  /** Moment it was made, ISO 8601. */
  readonly at: string;
  readonly rev: number;
}
