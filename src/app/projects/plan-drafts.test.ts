import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aPack } from '../../../tests/builders/program-pack';
import { aProject } from '../../../tests/builders/projects';
import { anEnterprise, aUnit } from '../../../tests/builders/records';
import { emptyWorkspace } from '../../core/workspace';
import { deadlineOf, nameOfPlan, subjectsOfList } from './plan-drafts';

const of = { programId: 'example-2021', year: 2021 };
const planned = aProject('project-1', { subject: { table: 'enterprises', id: 'b' } });
const tables = {
  ...emptyWorkspace().tables,
  units: new Map([['u', aUnit('u', { name: '干𬒗镇', aliases: ['干览镇'] })]]),
  enterprises: new Map(['a', 'b', 'c'].map((id) => [id, anEnterprise(id, { name: `${id}公司` })])),
  projects: new Map([[planned.id, planned]]),
};

it('takes who is listed and has no plan for the year, with their unit by any spelling', () => {
  const list = aStanding([{ id: 'a', unit: '干览镇' }, { id: 'b' }, { id: 'c', listing: '豁免' }]);
  const { open, planned: have } = subjectsOfList(list, tables, of);
  expect(open).toEqual([
    { subject: { table: 'enterprises', id: 'a' }, name: 'a公司', unitId: 'u' },
  ]);
  expect(have).toBe(1);
  expect(subjectsOfList(list, tables, { ...of, year: 2022 }).open).toHaveLength(2);
  expect(open.map(nameOfPlan)).toEqual(['a公司一企一方案']);
});

it('ends with the year, within the period of the program', () => {
  const period = { from: '2021-01-01', to: '2023-06-30' };
  const pack = aPack({ issuedOn: '2021-04-28', period });
  expect(deadlineOf(pack, 2021)).toBe('2021-12-31');
  expect(deadlineOf(pack, 2023)).toBe('2023-06-30');
  expect(deadlineOf(pack, 2020)).toBe('2023-06-30');
});
