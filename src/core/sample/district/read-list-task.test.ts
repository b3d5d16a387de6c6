import { expect, it } from 'vitest';
import type { ProgramPack } from '../../program/schema/pack-schema';
import { readListTask } from './read-list-task';

const clause = { at: '一', quote: '示例' };
const pack = {
  id: 'example',
  lists: [{ id: 'low-enterprise', taskTable: 'table' }],
  thresholds: [
    { id: 't-definition', metric: 'taxPerMu', role: 'definition', value: 5 },
    {
      id: 't',
      metric: 'taxPerMu',
      role: 'annual-list',
      programYear: 2021,
      dataYear: 2020,
      value: 3,
    },
  ],
  parameters: [
    { id: 'protectionYears', value: 3 },
    { id: 'upscaleExemptYears', value: 2 },
  ],
  taskTables: [
    {
      id: 'table',
      clause,
      year: 2021,
      columns: [
        { key: 'a', sector: '工业' },
        { key: 'b', sector: '服务业' },
      ],
      rows: [{ unit: '甲镇', values: { a: 4, b: null } }],
    },
  ],
} as unknown as ProgramPack;

it('reads counts, line and years out of the pack; a printed dash asks for none', () => {
  expect(readListTask(pack, 2021, (name) => `unit of ${name}`)).toEqual({
    program: 'example',
    programYear: 2021,
    dataYear: 2020,
    line: 3,
    protectionYears: 3,
    upscaleYears: 2,
    cells: new Map([['unit of 甲镇', { 工业: 4, 服务业: 0, 港口物流: 0 }]]),
  });
});

it('does not guess at counts of a year that was not printed', () => {
  expect(() => readListTask(pack, 2022, String)).toThrow('example has no counts for 2022');
});
