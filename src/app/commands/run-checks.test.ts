import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { aParcel, aShape } from '../../../tests/builders/records';
import { addition, type Change } from '../../core/change/change';
import type { BatchPlan } from '../../core/quality/fix-batch';
import { fixesFor } from '../../core/quality/fix-shape';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { commit } from '../commit';
import { connect, disconnect } from '../database';
import { undo } from '../history';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { editParcel } from './edit-parcel';
import { fixBatch, planFixBatch } from './fix-batch';
import { fixShape } from './fix-shape';
import { runChecks, stopChecks, useChecks } from './run-checks';
import { reopenFindings, waiveFindings } from './waive-finding';

const add = {
  name: 'test',
  title: () => '加入',
  operation: (_ws: unknown, changes: readonly Change[]) => changes,
};
let number = 0;

/** Two parcels that overlap. */
beforeEach(async () => {
  disconnect();
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`ws-checks-${number++}`, () => undefined);
  await commit(add, [
    addition('parcels', aParcel('parcel-1', { registeredM2: null })),
    addition('parcels', aParcel('parcel-2', { registeredM2: null, code: '', name: '乙地' })),
    addition('shapes', aShape('parcel-1')),
    addition('shapes', aShape('parcel-2', 122.1008)),
  ]);
});

const rules = () =>
  [...useWorkspace.getState().ws.tables.findings.values()].map(
    ({ rule, subject }) => `${subject?.id} ${rule}`,
  );
const head = () => useWorkspace.getState().ws.head;

it('a check is one event, and a second one says that nothing is new', async () => {
  expect(await runChecks()).toEqual({ title: '质检：新发现 4 个问题', seq: 2 });
  expect(rules().sort()).toEqual([
    'parcel-1 overlap.parcels',
    'parcel-1 unit.missing',
    'parcel-2 overlap.parcels',
    'parcel-2 unit.missing',
  ]);
  expect(await runChecks()).toEqual({ title: '质检：问题与上次相同', seq: 3 });
  expect(useChecks.getState().progress).toBeNull();
});

it('a check that is stopped writes nothing', async () => {
  const running = runChecks();
  expect(useChecks.getState().progress).toBe(0);
  stopChecks();
  expect(await running).toEqual({ title: '已停止检查，问题列表没有变', seq: null });
  expect([head(), rules()]).toEqual([1, []]);
});

it('what changes meanwhile is looked at again', async () => {
  const running = runChecks();
  const { ws } = useWorkspace.getState();
  const seenRev = ws.tables.parcels.get('parcel-1')?.rev ?? 0;
  const edit = editParcel({ id: 'parcel-1', seenRev, patch: { code: '123' } });
  await Promise.all([running, edit]);
  expect(rules()).toContain('parcel-1 code.form');
  expect(await runChecks()).toMatchObject({ title: '质检：问题与上次相同' });
});

it('opening another workspace ends the check', async () => {
  const running = runChecks();
  useWorkspace.setState({ info: { id: 'ws-other' } as never, ws: emptyWorkspace() });
  expect(await running).toMatchObject({ seq: null });
});

it('a fix is one event that takes the findings along, and undo brings both back', async () => {
  await runChecks();
  const [before, shape] = [rules(), useWorkspace.getState().ws.tables.shapes.get('parcel-2')];
  const fixes = fixesFor(useWorkspace.getState().ws, 'overlap.parcels', 'parcel-1');
  const chosen = fixes.find(({ fix }) => fix.id === 'parcel-2');
  if (!chosen) throw new Error('no fix');
  const answer = await fixShape(chosen);
  expect(isRefusal(answer)).toBe(false);
  expect(answer).toMatchObject({ seq: 3 });
  expect((answer as { title: string }).title).toMatch(
    /^从“乙地”扣除与“示例地块一”重叠的部分，图形面积由 [\d,.]+ m² 变为 [\d,.]+ m²（CGCS2000 椭球面）$/,
  );
  expect(rules().sort()).toEqual(['parcel-1 unit.missing', 'parcel-2 unit.missing']);
  await undo();
  expect(rules().sort()).toEqual(before.sort());
  const restored = useWorkspace.getState().ws.tables.shapes.get('parcel-2');
  expect(restored?.geometry).toEqual(shape?.geometry);
});

it('many are waived for one reason as one event, and a second check keeps them so', async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  await runChecks();
  const missing = () =>
    [...useWorkspace.getState().ws.tables.findings.values()].filter(
      ({ rule }) => rule === 'unit.missing',
    );
  expect(await waiveFindings(missing(), ' 单位未定 ')).toEqual({
    title: '豁免 2 条质检问题“缺少所在单位”，理由：单位未定',
    seq: 3,
  });
  expect(await runChecks()).toMatchObject({ title: '质检：问题与上次相同' });
  expect(missing().map(({ waived }) => waived?.why)).toEqual(['单位未定', '单位未定']);
  expect(await reopenFindings(missing())).toMatchObject({ seq: 5 });
  expect(missing().map(({ waived }) => waived)).toEqual([null, null]);
});

it('slight strips of a row are closed as one event that takes the findings along', async () => {
  const { ws } = useWorkspace.getState();
  const east = ws.tables.shapes.get('parcel-2');
  if (!east) throw new Error('no outline');
  // The first ends at 122.101; 0.0000005° are 5 cm.
  const after = { ...east, geometry: aShape('', 122.1010005).geometry };
  await commit(add, [{ table: 'shapes', id: 'parcel-2', before: east, after }]);
  await runChecks();
  expect(rules().filter((rule) => rule.includes('gap'))).toHaveLength(2);
  const plan = await new Promise<BatchPlan>((resolve, reject) => {
    const now = useWorkspace.getState().ws;
    planFixBatch(now, 'gap.parcels', ['parcel-1', 'parcel-2'], resolve, reject);
  });
  const answer = await fixBatch(plan);
  expect((answer as { title: string }).title).toMatch(
    /^批量修复“地块缝隙”1 处，涉及 1 宗，图形面积合计变化 \+0\.01 亩（CGCS2000 椭球面）$/,
  );
  expect(rules().filter((rule) => rule.includes('gap'))).toEqual([]);
  await undo();
  expect(rules().filter((rule) => rule.includes('gap'))).toHaveLength(2);
});
