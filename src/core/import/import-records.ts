import type { Change, Operation } from '../change/change';
import { refuse } from '../refusal';

/** Writes what an import plan worked out, as one event. It is written as it was seen, or not at all. */
export const importRecords: Operation<{
  readonly changes: readonly Change[];
  /** Number of the last event the plan was worked out on. */
  readonly head: number;
}> = (ws, { changes, head }) => {
  if (head === ws.head) return changes;
  return refuse(
    'stale',
    '核对之后数据又有改动，没有导入。',
    '已按新数据重新核对，请看过差异再导入。',
  );
};
