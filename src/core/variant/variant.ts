/** A local reading of a program: figures of its parameters and thresholds that people set otherwise, and why. */
export interface Variant {
  readonly id: string;
  readonly programId: string;
  /** Version of the pack it was made for. */
  readonly programVersion: string;
  readonly name: string;
  /** By id of the parameter or threshold. */
  readonly values: Readonly<Record<string, number>>;
  readonly why: string;
  readonly rev: number;
}
