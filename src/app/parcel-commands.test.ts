import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { snapshot } from '../../tests/builders/random-changes';
import { part, workspace } from '../../tests/builders/two-parcels';
import { addition, type Change } from '../core/change/change';
import { isRefusal, type Refusal } from '../core/refusal';
import { emptyWorkspace, tableNames } from '../core/workspace';
import { loadWorkspace } from '../db/load-workspace';
import { mergeParcels } from './commands/merge-parcels';
import { retireParcel } from './commands/retire-parcel';
import { splitParcel } from './commands/split-parcel';
import { type Command, type Committed, commit } from './commit';
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
  await connect(`parcel-commands-${count++}`, () => undefined);
  const { tables } = workspace();
  await commit(
    put,
    tableNames.flatMap((table) => [...tables[table].values()].map((one) => addition(table, one))),
  );
});

const state = () => snapshot(useWorkspace.getState().ws);
const tables = () => useWorkspace.getState().ws.tables;

/** Does it, takes it back and does it again; storage and memory agree at every step. */
async function title(answer: Promise<Committed | Refusal>, was: string) {
  const done = await answer;
  if (isRefusal(done)) throw new Error(done.why);
  const after = state();
  const stored = async () => snapshot((await loadWorkspace(currentDb())).ws);
  expect(await stored()).toBe(after);
  expect(await undo()).toMatchObject({ title: `撤销：${done.title}` });
  expect([state(), await stored()]).toEqual([was, was]);
  await redo();
  expect([state(), await stored()]).toEqual([after, after]);
  return done.title;
}

it('A4 splits, merges and retires parcels, each in one event with its findings', async () => {
  const pieces = [
    { name: '北块', geometry: part(0, 0.25) },
    { name: '南块', geometry: part(0.25, 1) },
  ];
  const when = { on: '2022-03-01', why: ' 分割出让 ' } as const;
  const seenRev = tables().shapes.get('parcel-1')?.rev ?? -1;
  expect(await title(splitParcel({ id: 'parcel-1', seenRev, pieces, ...when }), state())).toBe(
    '将“示例地块一”分割为 2 块，理由：分割出让',
  );
  const names = () => [...tables().parcels.values()].map(({ name }) => name).sort();
  expect(names()).toEqual(['北块', '南块', '示例地块二']);
  // The pieces are looked at in the same event: what is found of them is there at once.
  const about = () => new Set([...tables().findings.values()].map(({ subject }) => subject?.id));
  expect(about().size).toBeGreaterThan(0);
  const seen = [...tables().shapes.values()].map(({ id, rev }) => ({ id, rev }));
  const whole = { seen, name: '合并地块', geometry: part(0, 1.5), ...when };
  expect(await title(mergeParcels(whole), state())).toBe(
    '将 3 宗地块合并为“合并地块”，理由：分割出让',
  );
  expect(tables().parcels.size).toBe(1);
  const [parcel] = tables().parcels.values();
  const gone = { id: parcel?.id ?? '', seenRev: parcel?.rev ?? -1, why: '已征收' };
  expect(await title(retireParcel(gone), state())).toBe('注销“合并地块”，理由：已征收');
  expect([tables().parcels.size, tables().shapes.size, tables().findings.size]).toEqual([0, 0, 0]);
});
