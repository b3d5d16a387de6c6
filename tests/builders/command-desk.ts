import { expect } from 'vitest';
import { type Command, type Committed, commit } from '../../src/app/commit';
import { connect, currentDb } from '../../src/app/database';
import { redo, undo } from '../../src/app/history';
import { useRegistry } from '../../src/app/registry';
import { useWorkspace } from '../../src/app/workspace-store';
import type { Change } from '../../src/core/change/change';
import { isRefusal, type Refusal } from '../../src/core/refusal';
import { emptyWorkspace } from '../../src/core/workspace';
import { loadWorkspace } from '../../src/db/load-workspace';
import { snapshot } from './random-changes';

/** Records without a use case of their own. */
export const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};

let count = 0;

/** An empty workspace in a database of its own, somebody at work in it, and these records. */
export async function openFresh(name: string, changes: readonly Change[]): Promise<void> {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`${name}-${count++}`, () => undefined);
  await commit(put, changes);
}

export const state = (): string => snapshot(useWorkspace.getState().ws);
export const tables = () => useWorkspace.getState().ws.tables;

/** Does it, takes it back and does it again; storage and memory agree at every step. Answers with its title. */
export async function title<T extends Committed>(
  answer: () => Promise<T | Refusal>,
): Promise<string> {
  const was = state();
  const done = await answer();
  if (isRefusal(done)) throw new Error(done.why);
  const after = state();
  expect(after).not.toBe(was);
  const stored = async () => snapshot((await loadWorkspace(currentDb())).ws);
  expect(await stored()).toBe(after);
  expect(await undo()).toMatchObject({ title: `撤销：${done.title}` });
  expect([state(), await stored()]).toEqual([was, was]);
  await redo();
  expect([state(), await stored()]).toEqual([after, after]);
  return done.title;
}
