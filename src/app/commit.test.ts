import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { otherWindowRenames } from '../../tests/builders/other-window';
import { snapshot } from '../../tests/builders/random-changes';
import { aFact, aParcel } from '../../tests/builders/records';
import { addition, type Change } from '../core/change/change';
import { emptyWorkspace } from '../core/workspace';
import { loadWorkspace } from '../db/load-workspace';
import { editFact } from './commands/edit-fact';
import { type Command, commit } from './commit';
import { connect, currentDb } from './database';
import { redo, undo } from './history';
import { useRegistry } from './registry';
import { useWorkspace } from './workspace-store';

const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};

let count = 0;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`commit-test-${count++}`, () => undefined);
  await commit(put, [addition('parcels', aParcel())]);
});

const parcel = () => useWorkspace.getState().ws.tables.parcels.get('parcel-1');
const edit = (value: number, seenRev = parcel()?.rev ?? 0) =>
  editFact({ table: 'parcels', id: 'parcel-1', seenRev, fact: aFact('floorAreaRatio', value) });

it('A3: memory follows the transaction, and both tell the same', async () => {
  expect(await edit(1.2)).toMatchObject({ seq: 2, title: '将“示例地块一”的容积率记为1.20' });
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(
    snapshot(useWorkspace.getState().ws),
  );
});

it('refuses an edit of a record another window changed, names the change, and then agrees', async () => {
  const seen = parcel()?.rev ?? 0;
  await otherWindowRenames(currentDb(), 'parcel-1', '改过的名字');
  const answer = await edit(1.2, seen);
  expect(answer).toMatchObject({ refused: 'conflict' });
  expect((answer as { why: string }).why).toContain('另一窗口改名');
  expect(parcel()).toMatchObject({ name: '改过的名字', facts: [] });
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(
    snapshot(useWorkspace.getState().ws),
  );
});

it('an edit of something else goes through after another window was first', async () => {
  await otherWindowRenames(currentDb(), 'parcel-1', '改过的名字');
  const answer = await commit(put, [addition('parcels', aParcel('parcel-2'))]);
  expect(answer).toMatchObject({ seq: 3 });
  expect(parcel()?.name).toBe('改过的名字');
});

it('undo and redo restore the very same versions and are events of their own', async () => {
  await edit(1.2);
  const edited = snapshot(useWorkspace.getState().ws);
  expect(await undo()).toMatchObject({ title: '撤销：将“示例地块一”的容积率记为1.20' });
  expect(parcel()?.facts).toEqual([]);
  expect(await redo()).toMatchObject({ seq: 4 });
  expect(snapshot(useWorkspace.getState().ws)).toBe(edited);
  expect(useWorkspace.getState().log.map((event) => event.undoes)).toEqual([
    undefined,
    undefined,
    2,
    3,
  ]);
});

it('says so when there is nothing to redo', async () => {
  expect(await redo()).toMatchObject({ refused: 'nothing' });
});

it('asks who is at work before anything is written', async () => {
  useRegistry.setState({ actor: null });
  expect(await edit(1)).toMatchObject({ refused: 'no-actor' });
  expect(useWorkspace.getState().ws.head).toBe(1);
});

it('a value that cannot stand is refused before the database is touched', async () => {
  expect(await edit(-3)).toMatchObject({ refused: 'bad-value' });
  expect((await loadWorkspace(currentDb())).log).toHaveLength(1);
});

it.each([
  ['QuotaExceededError', 'quota'],
  ['DatabaseClosedError', 'closed'],
  ['UnknownError', 'storage'],
])('storage that fails with %s leaves the last good state and says %s', async (name, refused) => {
  const before = snapshot(useWorkspace.getState().ws);
  const failing = vi.spyOn(currentDb().events, 'add').mockImplementation(() => {
    throw Object.assign(new Error('disk'), { name });
  });
  expect(await edit(1.2)).toMatchObject({ refused });
  expect(await edit(-3)).toMatchObject({ refused: 'bad-value' });
  expect(useWorkspace.getState().saveFailed).toBe(true);
  failing.mockRestore();
  expect(snapshot(useWorkspace.getState().ws)).toBe(before);
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(before);
  expect(await edit(1.3)).toMatchObject({ seq: 2 });
  expect(useWorkspace.getState().saveFailed).toBe(false);
});

it('twenty writes asked for at once are done one after another, in order', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      commit(put, [addition('parcels', aParcel(`parcel-n${i}`))]),
    ),
  );
  expect(answers.map((answer) => (answer as { seq: number }).seq)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 2),
  );
});
