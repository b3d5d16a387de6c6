/** A program pack that a person brought in; those that come with the app are not records. */
export interface ProgramRecord {
  readonly id: string;
  /** The id the pack gives itself, e.g. `dinghai-2021`. */
  readonly programId: string;
  readonly title: string;
  /** Version of the pack. */
  readonly version: string;
  /** program.json, document.txt and cases.csv as they were read. */
  readonly program: string;
  readonly document: string;
  readonly cases: string;
  readonly rev: number;
}
