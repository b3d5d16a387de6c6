import { describe, expect, it } from 'vitest';
import { aBlock } from '../../../tests/builders/blocks';
import { aFact, anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import type { Block } from '../../core/block/block';
import { apply } from '../../core/change/apply';
import { addition } from '../../core/change/change';
import type { Parcel } from '../../core/parcel/parcel';
import { isRefusal } from '../../core/refusal';
import type { Initials } from '../../core/search/initials';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { runNow } from '../analysis/steps';
import { loadInitials } from '../pinyin';
import { backupState } from './backup-state';
import { searchRecords } from './search-records';

describe('backupState', () => {
  const info = {
    id: 'ws-1',
    name: '定海',
    districtCode: '330902',
    districtName: '定海区',
    zone: 41,
    sample: false,
    createdAt: '2021-07-01T00:00:00Z',
  };
  const now = Date.parse('2021-07-31T00:00:00Z');
  const entry = (backup: { at: string; head: number } | null) => ({
    info,
    openedAt: info.createdAt,
    backup,
  });

  it.each([
    ['never backed up, nothing done', null, 0, '尚未备份', false],
    ['never backed up, old work', null, 1, '尚未备份', true],
    ['backed up today', { at: '2021-07-30T20:00:00Z', head: 5 }, 6, '备份于今天', false],
    ['backed up two days ago', { at: '2021-07-29T00:00:00Z', head: 5 }, 6, '备份于 2 天前', false],
    ['a hundred edits since', { at: '2021-07-30T20:00:00Z', head: 5 }, 105, '备份于今天', true],
    [
      'a week and one edit since',
      { at: '2021-07-24T00:00:00Z', head: 5 },
      6,
      '备份于 7 天前',
      true,
    ],
    [
      'a month and nothing since',
      { at: '2021-07-01T00:00:00Z', head: 5 },
      5,
      '备份于 30 天前',
      false,
    ],
  ])('%s', (_case, backup, head, text, due) => {
    expect(backupState(entry(backup), head, now)).toEqual({ text, due });
  });
});

describe('searchRecords', () => {
  const ws = apply(emptyWorkspace(), [
    addition('units', aUnit('unit-1', { name: '干𬒗镇', aliases: ['干览镇'] })),
    addition('parcels', aParcel('parcel-1', { name: '城西示例地块', unitId: 'unit-1' })),
    addition('parcels', aParcel('parcel-2', { name: '示例地块', code: '330902104001GB00002' })),
    addition('enterprises', anEnterprise()),
    addition('enterprises', anEnterprise('firm-2', { name: '长乐水产（一厂）', uscc: '91X' })),
  ]);
  if (isRefusal(ws)) throw new Error(ws.why);
  const ids = (text: string, limit = 10, initials: Initials | null = null) =>
    runNow(searchRecords(ws, text, limit, initials)).found.map(({ id }) => id);

  it('finds by name, code, firm and any spelling of the unit', () => {
    expect(ids('城西')).toEqual(['parcel-1']);
    expect(ids('gb00002')).toEqual(['parcel-2']);
    expect(ids('机械')).toEqual(['firm-1']);
    expect(ids('91x')).toEqual(['firm-2']);
    expect(ids('干览')).toEqual(['unit-1', 'parcel-1']);
    expect(ids('𬒗')).toEqual(['unit-1', 'parcel-1']);
  });

  it('offers a unit before its land, and says of one without border that it has none', () => {
    const [unit] = runNow(searchRecords(ws, '干览', 1, null)).found;
    expect(unit).toEqual({
      table: 'units',
      id: 'unit-1',
      kind: '单位',
      title: '干𬒗镇',
      detail: '单位 · 镇街 · 没有边界',
    });
  });

  it('finds a block by name and initials, and says of one nobody has drawn that it is not', async () => {
    const outlines: Block['outlines'] = [];
    const blocks = [aBlock('block-1', { name: '高铁新城区块', unitId: 'unit-1', outlines })];
    const drawn = apply(
      ws,
      blocks.map((block) => addition('blocks', block)),
    ) as Workspace;
    const found = (text: string, initials: Initials | null = null) =>
      runNow(searchRecords(drawn, text, 9, initials)).found;
    expect(found('新城')).toEqual([
      {
        table: 'blocks',
        id: 'block-1',
        kind: '区块',
        title: '高铁新城区块',
        detail: '区块 · 干𬒗镇 · 未划定边界',
      },
    ]);
    expect(found('gtxc', await loadInitials())).toHaveLength(1);
  });

  it('counts what it does not list', () => {
    const { found, total } = runNow(searchRecords(ws, '示例', 1, null));
    expect([found.length, total]).toEqual([1, 3]);
    expect(runNow(searchRecords(ws, '没有的', 9, null)).total).toBe(0);
  });

  it('finds a firm by a name it had before, and says so', () => {
    const firm = anEnterprise('enterprise-9', {
      name: '示例新名厂',
      facts: [aFact('formerNames', '示例老名厂、示例旧名厂')],
    });
    const tables = { ...emptyWorkspace().tables, enterprises: new Map([[firm.id, firm]]) };
    const [found] = runNow(searchRecords({ head: 1, tables }, '旧名', 9, null)).found;
    expect(found).toMatchObject({ id: firm.id, title: firm.name });
    expect(found?.detail).toContain('曾用名 示例老名厂、示例旧名厂');
  });

  it('a name that is all of the text comes before those that begin with it', () => {
    const longer = aParcel('parcel-0', { name: '示例地块二期' });
    const parcels = new Map([['parcel-0', longer], ...ws.tables.parcels]);
    const more = { ...ws, tables: { ...ws.tables, parcels } };
    expect(runNow(searchRecords(more, '示例地块', 2, null)).found.map(({ id }) => id)).toEqual([
      'parcel-2',
      'parcel-0',
    ]);
  });

  it('names that begin with the text come first, within the limit', () => {
    expect(ids('示例')).toEqual(['parcel-2', 'firm-1', 'parcel-1']);
    expect(ids('示例', 1)).toEqual(['parcel-2']);
    expect(ids('  ')).toEqual([]);
  });

  it('finds by pinyin, short or in full, by every reading of a sign', async () => {
    const initials = await loadInitials();
    expect(ids('sldk', 10, initials)).toEqual(['parcel-2', 'parcel-1']);
    expect(ids('slj', 10, initials)).toEqual(['firm-1']);
    expect(ids('clsc', 10, initials)).toEqual(['firm-2']);
    expect(ids('zysc', 10, initials)).toEqual(['firm-2']);
    expect(ids('scyc', 10, initials)).toEqual(['firm-2']);
    expect(ids('gl', 10, initials)).toEqual(['unit-1', 'parcel-1']);
    expect(ids('ganlan', 10, initials)).toEqual(['unit-1', 'parcel-1']);
    expect(ids('gan lan zhen', 10, initials)).toEqual(['unit-1', 'parcel-1']);
    expect(ids('zhangle', 10, initials)).toEqual(['firm-2']);
    expect(ids('changle', 10, initials)).toEqual(['firm-2']);
    expect(ids('gb00002', 10, initials)).toEqual(['parcel-2']);
  });

  it('sees a record that was renamed, added or taken away', () => {
    const { parcels } = ws.tables;
    const other = (changed: ReadonlyMap<string, Parcel>) =>
      runNow(
        searchRecords({ ...ws, tables: { ...ws.tables, parcels: changed } }, '新名', 9, null),
      ).found.map(({ id }) => id);
    expect(ids('新名')).toEqual([]);
    expect(other(new Map(parcels).set('parcel-2', aParcel('parcel-2', { name: '新名' })))).toEqual([
      'parcel-2',
    ]);
    expect(other(new Map([['parcel-9', aParcel('parcel-9', { name: '新名' })]]))).toEqual([
      'parcel-9',
    ]);
    expect(other(new Map())).toEqual([]);
    expect(ids('城西')).toEqual(['parcel-1']);
  });
});
