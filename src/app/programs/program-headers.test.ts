import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aProgramRecord } from '../../../tests/builders/program-records';
import type { WorkspaceInfo } from '../../core/workspace';
import { chosenProgram } from './chosen-program';
import { programsOf } from './program-headers';

const infoOf = (districtCode: string): WorkspaceInfo => ({
  id: 'ws-1',
  name: '示例',
  districtCode,
  districtName: '示例区',
  zone: 41,
  sample: true,
  createdAt: '2021-01-01T00:00:00Z',
});
// The clock says which year is this one.
beforeEach(() => vi.useFakeTimers({ now: new Date('2022-07-31T04:00:00Z') }));
afterEach(() => vi.useRealTimers());

const none = new Map();
const brought = new Map([
  [
    'program-1',
    aProgramRecord('program-1', {
      title: '示例县 2021 年方案（虚构）',
      program: JSON.stringify({ shortTitle: '示例县方案', programYears: [2030, 2031] }),
    }),
  ],
  ['program-2', aProgramRecord('program-2', { title: '没有年度的方案', program: '{}' })],
]);
const at = (program: string | null, programYear: number | null, programs = none) => {
  const chosen = chosenProgram(infoOf('330902'), programs, { program, programYear });
  return chosen && [chosen.header.id, chosen.year];
};

it('a district has its own programs, then those of its city, then what was brought', () => {
  const headers = programsOf(infoOf('330902'), brought);
  expect(headers.map(({ id }) => id)).toEqual([
    'dinghai-2021',
    'dinghai-2022',
    'zhoushan-2020',
    'program-1',
    'program-2',
  ]);
  expect(headers.at(-2)).toMatchObject({
    programId: 'example-2021',
    shortTitle: '示例县方案',
    years: [2030, 2031],
    imported: true,
  });
  expect(headers.at(-1)).toMatchObject({ shortTitle: '没有年度的方案', years: [] });
  expect(headers[0]).toMatchObject({ programId: 'dinghai-2021', imported: false });
});

it('another district has no part in them', () => {
  expect(programsOf(infoOf('330206'), none).map(({ id }) => id)).toEqual(['beilun-2024']);
  expect(programsOf(infoOf('110101'), none)).toEqual([]);
  expect(programsOf(null, brought)).toEqual([]);
});

it('chooses program and year of the view where they are there', () => {
  expect(at('dinghai-2021', 2021)).toEqual(['dinghai-2021', 2021]);
  expect(at('dinghai-2021', 1999)).toEqual(['dinghai-2021', 2022]);
  expect(at('gone', null)).toEqual(['dinghai-2021', 2022]);
  expect(at('program-1', 2031, brought)).toEqual(['program-1', 2031]);
  // No year of it is this one: its first.
  expect(at('program-1', 2021, brought)).toEqual(['program-1', 2030]);
  expect(at('program-2', null, brought)).toBeNull();
  expect(chosenProgram(null, none, { program: null, programYear: null })).toBeNull();
});
