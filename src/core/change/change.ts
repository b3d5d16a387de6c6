import type { Refusal } from '../refusal';
import type { TableName, Tables, Workspace } from '../workspace';

/** One record before and after. `before: null` adds it, `after: null` takes it away. */
export type Change = { readonly [N in TableName]: ChangeIn<N> }[TableName];

export interface ChangeIn<N extends TableName> {
  readonly table: N;
  readonly id: string;
  readonly before: Tables[N] | null;
  readonly after: Tables[N] | null;
}

/** A use case without its surroundings: documents in, changes or a refusal out. */
export type Operation<I> = (ws: Workspace, input: I) => readonly Change[] | Refusal;

export function addition<N extends TableName>(table: N, after: Tables[N]): Change {
  return { table, id: after.id, before: null, after } as unknown as Change;
}

export function replacement<N extends TableName>(
  table: N,
  before: Tables[N],
  after: Tables[N],
): Change {
  return { table, id: before.id, before, after } as unknown as Change;
}

export function removal<N extends TableName>(table: N, before: Tables[N]): Change {
  return { table, id: before.id, before, after: null } as unknown as Change;
}
