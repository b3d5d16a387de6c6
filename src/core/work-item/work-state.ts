export const workStates = ['未开始', '进行中', '已完成', '不再办理'] as const;

/** How far one item of work of a program has come. One per program and item. */
export interface WorkState {
  readonly id: string;
  readonly programId: string;
  /** Id of the work item in the pack. */
  readonly item: string;
  readonly state: (typeof workStates)[number];
  /** The day it was done, 2021-07-31; null unless it is 已完成. */
  readonly doneOn: string | null;
  /** Document or record that shows it. */
  readonly evidence: string;
  readonly note: string;
  readonly by: string;
  /** Moment it was said, ISO 8601. */
  readonly at: string;
  readonly rev: number;
}
