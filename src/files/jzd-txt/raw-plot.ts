/** One record as it stands: the fields of its head, and its points in the order of the file. */
export interface RawPlot {
  /** Line of the head, from 1. */
  readonly line: number;
  /** Without the closing @; null where points come without any head. */
  readonly fields: readonly string[] | null;
  readonly points: RawPoints;
  /** Lines within the record that are neither head nor point. */
  readonly strange: { readonly line: number; readonly text: string }[];
}

/** Parallel lists; objects would cost several times the memory. */
export interface RawPoints {
  readonly labels: string[];
  readonly rings: string[];
  readonly first: number[];
  readonly second: number[];
  readonly lines: number[];
}
