import type { Fact } from '../fact';

/** A firm. Its figures are facts by year or month; where it sits is told by occupancies alone. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  /** 统一社会信用代码; empty when unknown. A failing check digit is a warning, never a refusal. */
  readonly uscc: string;
  readonly sector: string;
  readonly reportingUnits: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  readonly rev: number;
}
