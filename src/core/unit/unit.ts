/**
 * A unit of the task tables: a township or street (镇街), or a platform such as a park (平台).
 * A platform may overlap townships, and may have no polygon at all.
 */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** Other spellings met in documents and ledgers: 干览镇 for 干𬒗镇. */
  readonly aliases: readonly string[];
  /** Statistical code, nine digits; a platform has none. */
  readonly code: string | null;
  readonly kind: '镇街' | '平台';
  readonly rev: number;
}
