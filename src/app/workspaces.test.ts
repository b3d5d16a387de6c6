import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { aParcel } from '../../tests/builders/records';
import { addition, type Change } from '../core/change/change';
import { isRefusal } from '../core/refusal';
import { loadWorkspace } from '../db/load-workspace';
import { type Command, commit } from './commit';
import { currentDb } from './database';
import { loadRegistry, setActor, useRegistry } from './registry';
import { useWorkspace } from './workspace-store';
import { createWorkspace, deleteWorkspace, renameWorkspace, switchWorkspace } from './workspaces';

const about = { districtCode: '330902', districtName: '定海区', zone: 41 };
const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};
const idOf = (name: string) =>
  useRegistry.getState().workspaces.find(({ info }) => info.name === name)?.info.id ?? '';

beforeAll(async () => {
  await loadRegistry();
  await setActor({ name: '测试员', office: '测试科' });
  await createWorkspace({ ...about, name: '甲' });
  await createWorkspace({ ...about, name: '乙' });
});

it.each([
  [{ name: '  ' }, 'bad-name'],
  [{ name: '甲' }, 'twice'],
  [{ districtCode: '3309' }, 'bad-code'],
  [{ districtName: '' }, 'bad-name'],
  [{ zone: 24 }, 'bad-zone'],
  [{ zone: 40.5 }, 'bad-zone'],
])('refuses a new workspace with %o', async (patch, refused) => {
  expect(await createWorkspace({ ...about, name: '丙', ...patch })).toMatchObject({ refused });
  expect(useRegistry.getState().workspaces).toHaveLength(2);
});

it('a name may be kept, but not taken from another', async () => {
  expect(await renameWorkspace(idOf('甲'), '乙')).toMatchObject({ refused: 'twice' });
  expect(isRefusal(await renameWorkspace(idOf('甲'), '甲'))).toBe(false);
});

it('a write that is under way ends in its own workspace, however fast the person switches', async () => {
  await switchWorkspace(idOf('甲'));
  const writing = commit(put, [addition('parcels', aParcel())]);
  const switching = switchWorkspace(idOf('乙'));
  expect(await writing).toMatchObject({ seq: 1 });
  await switching;
  expect(useWorkspace.getState().info?.name).toBe('乙');
  expect(useWorkspace.getState().ws.tables.parcels.size).toBe(0);
  await switchWorkspace(idOf('甲'));
  expect(useWorkspace.getState().ws.tables.parcels.size).toBe(1);
});

it('deleting the open workspace opens the one used before it', async () => {
  await switchWorkspace(idOf('乙'));
  expect(await deleteWorkspace(idOf('乙'))).toMatchObject({ title: '已删除工作区“乙”' });
  expect(useWorkspace.getState().info?.name).toBe('甲');
  expect((await loadWorkspace(currentDb())).ws.tables.parcels.size).toBe(1);
  expect(await switchWorkspace('ws-gone')).toMatchObject({ refused: 'gone' });
});
