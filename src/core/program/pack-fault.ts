/** What is wrong with a pack: where it stands in the file, and why it will not do. */
export interface PackFault {
  /** `program.json` is understood: `lists[0].rule.all[1]`; other files are named. */
  readonly path: string;
  readonly why: string;
}
