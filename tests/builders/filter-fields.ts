import type { FilterField } from '../../src/core/filter/filter-field';

export interface FilterRow {
  readonly [key: string]: number | string | null;
}

/** Fields as the app hands them in, over rows written out in the test. */
export function someFilterFields(rows: readonly FilterRow[] = []): FilterField[] {
  const read = (key: string) => (row: number) => rows[row]?.[key] ?? null;
  const perMu = { kind: 'number', unit: '万元/亩', decimals: 2 } as const;
  return [
    { key: 'tax', names: ['亩均税收'], ...perMu, read: read('tax') },
    { key: 'tax@2022', names: ['2022年亩均税收'], ...perMu, read: read('tax@2022') },
    { key: 'tax@2021', names: ['2021年亩均税收'], ...perMu, read: read('tax@2021') },
    { key: 'far', names: ['容积率'], kind: 'number', decimals: 2, read: read('far') },
    { key: 'area', names: ['证载面积'], kind: 'number', unit: '亩', read: read('area') },
    { key: 'staff', names: ['职工数'], kind: 'number', unit: '人', read: read('staff') },
    { key: 'share', names: ['已投资额占比'], kind: 'number', unit: '%', read: read('share') },
    { key: 'use', names: ['用途'], kind: 'text', read: read('use') },
    {
      key: 'unit',
      names: ['所在单位', '单位'],
      kind: 'text',
      aliases: new Map([
        ['干览镇', '干𬒗镇'],
        ['白泉', '白泉镇'],
      ]),
      searched: true,
      read: read('unit'),
    },
    { key: 'name', names: ['名称'], kind: 'text', searched: true, read: read('name') },
    { key: 'code', names: ['宗地代码'], kind: 'text', searched: true, read: read('code') },
    {
      key: 'firms',
      names: ['使用企业'],
      kind: 'text',
      several: true,
      searched: true,
      read: read('firms'),
    },
    {
      key: 'idle',
      names: ['闲置状态'],
      kind: 'choice',
      choices: ['在用', '疑似闲置', '已认定闲置'],
      none: ['在用'],
      read: read('idle'),
    },
    { key: 'agreed', names: ['约定动工日'], kind: 'date', read: read('agreed') },
  ];
}
