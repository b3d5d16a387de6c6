import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openFresh, state, tables, title } from '../../tests/builders/command-desk';
import {
  anAdoption,
  aProgramRecord,
  aScheme,
  aVariant,
} from '../../tests/builders/program-records';
import { anEnterprise, aParcel } from '../../tests/builders/records';
import { addition } from '../core/change/change';
import { adoptList } from './commands/adopt-list';
import { decide } from './commands/decide';
import { importProgram } from './commands/import-program';
import { removeProgram } from './commands/remove-program';
import { removeScheme } from './commands/remove-scheme';
import { removeVariant } from './commands/remove-variant';
import { saveScheme } from './commands/save-scheme';
import { saveVariant } from './commands/save-variant';
import { setWork } from './commands/set-work';
import { withdrawDecision } from './commands/withdraw-decision';
import { useWorkspace } from './workspace-store';

beforeEach(async () => {
  await openFresh('program-commands', [
    ...['firm-1', 'firm-2'].map((id) => addition('enterprises', anEnterprise(id))),
    addition('parcels', aParcel()),
  ]);
});

const firm = (id: string) => ({ table: 'enterprises', id }) as const;
const land = { table: 'parcels', id: 'parcel-1' } as const;
const place = { programId: 'example-2021', year: 2021, list: 'low-enterprise' } as const;
const decision = { ...place, listing: '不列入', why: ' 已签订收储协议 ' } as const;

it('A4 decides, decides anew and withdraws, each in one event that can be undone', async () => {
  const subjects = [firm('firm-1'), firm('firm-2')];
  expect(await title(() => decide({ ...decision, subjects }))).toBe(
    '将 2 家企业改列为不列入，理由：已签订收储协议',
  );
  const [first] = tables().decisions.values();
  expect(first).toMatchObject({ ...place, by: '测试员', why: '已签订收储协议' });
  const again = { ...decision, listing: '豁免', why: '民生企业' } as const;
  expect(await title(() => decide({ ...again, subjects: [firm('firm-1')] }))).toBe(
    '将“示例机械一厂”改列为豁免，理由：民生企业',
  );
  expect(await title(() => decide({ ...again, subjects: [land, firm('firm-2')] }))).toBe(
    '将 1 家企业、1 宗地块改列为豁免，理由：民生企业',
  );
  expect(await decide({ ...again, subjects })).toMatchObject({ seq: null });
  const ids = [...tables().decisions.keys()];
  expect(await title(() => withdrawDecision({ ids: ids.slice(0, 1) }))).toBe(
    '撤回对“示例机械一厂”的人工认定',
  );
});

it('a decision without a reason is refused in words and writes nothing', async () => {
  const was = state();
  const answer = await decide({ ...decision, why: '  ', subjects: [firm('firm-1')] });
  expect(answer).toMatchObject({ refused: 'no-reason', why: '没有写明理由，没有保存。' });
  expect(state()).toBe(was);
});

it('A4 adopts a list as of the state it was judged on, and refuses one that is past', async () => {
  const { id: _, by: __, at: ___, rev: ____, ...told } = anAdoption();
  const { head } = useWorkspace.getState().ws;
  expect(await title(() => adoptList({ ...told, head }))).toBe(
    '采纳 2021 年“低效企业”名单“第一批”，列入 1 个',
  );
  expect(await adoptList({ ...told, name: '第二批', head })).toMatchObject({ refused: 'stale' });
});

it('A4 keeps, changes and removes a local reading', async () => {
  const { id: _, rev: __, ...told } = aVariant();
  await title(() => saveVariant(told));
  const [seen] = tables().variants.values();
  const other = { ...told, values: { 't-2021': 5 } };
  expect(await title(() => saveVariant({ ...other, seen: seen ?? null }))).toBe(
    '修改本地口径“按 4 万元测算”，理由：会议纪要第 3 条',
  );
  expect(await saveVariant({ ...told, seen: seen ?? null })).toMatchObject({ refused: 'conflict' });
  expect(await saveVariant(told)).toMatchObject({ refused: 'twice' });
  expect(await saveVariant({ ...told, name: '乙' })).toMatchObject({
    id: expect.stringMatching(/^variant-/),
  });
  await title(() => removeVariant({ id: seen?.id ?? '' }));
});

it('A4 imports, updates and removes a pack', async () => {
  const { id: _, rev: __, ...pack } = aProgramRecord();
  expect(await title(() => importProgram(pack))).toBe(
    '导入方案“示例县 2021 年方案（虚构）”1.0.0 版',
  );
  const { id: ___, rev: ____, ...newer } = aProgramRecord('', { version: '1.1.0' });
  expect(await title(() => importProgram(newer))).toBe(
    '将方案“示例县 2021 年方案（虚构）”由 1.0.0 版更新为 1.1.0 版',
  );
  const [record] = tables().programs.values();
  await title(() => removeProgram({ id: record?.id ?? '' }));
});

it('A4 says how far work has come', async () => {
  const item = { programId: 'example-2021', item: 'w-1', itemName: '摸排低效用地' } as const;
  const open = { ...item, state: '进行中', doneOn: null, evidence: '', note: '' } as const;
  expect(await title(() => setWork({ ...open, seenRev: null }))).toBe(
    '将工作“摸排低效用地”记为进行中',
  );
  expect(await setWork({ ...open, note: '甲', seenRev: null })).toMatchObject({
    refused: 'conflict',
  });
  const rev = [...tables().works.values()][0]?.rev ?? null;
  const done = { ...open, state: '已完成', doneOn: '2021-06-30' } as const;
  expect(await title(() => setWork({ ...done, seenRev: rev }))).toBe(
    '将工作“摸排低效用地”记为已完成（2021-06-30）',
  );
  expect(await setWork({ ...done, doneOn: null, seenRev: (rev ?? 0) + 3 })).toMatchObject({
    refused: 'bad-day',
  });
});

it('A4 keeps, changes and removes an evaluation scheme', async () => {
  const { id: _, rev: __, ...told } = aScheme();
  expect(await title(() => saveScheme(told))).toBe('保存评价方案“综合评价（示例）”');
  const seen = [...tables().schemes.values()][0] ?? null;
  expect(await title(() => saveScheme({ ...told, name: '乙', seen }))).toBe('修改评价方案“乙”');
  expect(await title(() => removeScheme({ id: seen?.id ?? '' }))).toBe('删除评价方案“乙”');
});
