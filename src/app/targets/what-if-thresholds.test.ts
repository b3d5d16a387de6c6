import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchema } from '../../core/program/schema/pack-schema';
import { withValues } from '../../core/program/with-values';
import { listThresholds } from './what-if-thresholds';

const open = (id: string) =>
  packSchema.parse(JSON.parse(readFileSync(`data/programs/${id}/program.json`, 'utf8')));

it('names rule, clause, years and the value in force', () => {
  const found = listThresholds(open('dinghai-2021'));
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['t-2021', 't-2022', 't-2023']));
  expect(found.find(({ id }) => id === 't-2022')).toMatchObject({
    label: '亩均税收',
    operator: '<',
    unit: '万元/亩',
    value: 4,
    clause: { at: '二(一)' },
    scope: null,
    uses: [{ list: 'low-enterprise', parts: ['列入', '达标'] }],
    years: [2022],
  });
});

it('tells places apart, and what stands in a parameter', () => {
  const pack = withValues(open('dinghai-2022'), { parkStandard2023: 7 });
  const found = listThresholds(pack);
  expect(found.find(({ id }) => id === 'parkStandard2023')).toMatchObject({
    value: 7,
    scope: '定海工业园区',
    clause: { at: '三(一)6' },
    years: [2023],
  });
  expect(found.find(({ id }) => id === 't-low')).toMatchObject({ years: [2021, 2022, 2023] });
  // Without a clause of its own it is that of the threshold it stands in.
  const parameters = pack.parameters.map(({ clause: _, ...one }) => one);
  const bare = listThresholds({ ...pack, parameters });
  expect(bare.find(({ id }) => id === 'parkStandard2023')?.clause?.at).toBe('三(一)6');
});

it('finds those of land, and none where the rules set no figure', () => {
  const land = listThresholds(open('shangyu-2021')).find(({ id }) => id === 't-3low-b');
  expect(land).toMatchObject({ label: '用地面积', unit: '亩', value: 10 });
  expect(listThresholds(open('beilun-2024'))).toEqual([]);
});
