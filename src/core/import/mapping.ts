import type { ImportTarget } from './import-field';

/** What one column of a file means. */
export interface ColumnMapping {
  readonly column: string;
  /** Key of the field; null leaves the column out, which the report says. */
  readonly field: string | null;
  /** Year or month of what it says, for fields of a period. */
  readonly period: string | null;
  /** What its figures are measured in; null where the field has no unit. */
  readonly unit: string | null;
  /** Words of the file for words of the field: 规模以上 for 规上. */
  readonly words: Readonly<Record<string, string>>;
}

/** A mapping kept under a name, with its units and dictionaries of words, for files with the same columns. */
export interface NamedMapping {
  readonly name: string;
  readonly mapping: Mapping;
}

/** What the rows of a file mean. Kept under a name, it is offered for the next file with these columns. */
export interface Mapping {
  readonly target: ImportTarget;
  readonly columns: readonly ColumnMapping[];
  /** The day the facts hold, and who says so: neither stands in the file. */
  readonly asOf: string;
  readonly source: string;
}
