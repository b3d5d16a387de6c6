import type { LedgerCustoms } from './ledger-customs';
import type { ListTask } from './list-task';

export interface LedgerInput {
  readonly district: string;
  readonly years: readonly number[];
  readonly seed: number;
  /** Numbers given away before, so that a large ledger can be made in pieces. */
  readonly firmsBefore?: number;
  readonly usesBefore?: number;
  readonly customs?: Partial<LedgerCustoms>;
  /** The printed counts the year before comes to. */
  readonly task?: ListTask;
}
