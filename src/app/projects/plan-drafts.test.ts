import { describe, expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aPack } from '../../../tests/builders/program-pack';
import { aProject } from '../../../tests/builders/projects';
import { anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { deadlineOf, listYearAt, nameOfPlan, plansForLand, subjectsOfList } from './plan-drafts';

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

describe('plansForLand', () => {
  const pack = aPack({ issuedOn: '2021-04-28', programYears: [2021, 2022] });
  const land = (id: string) => ({ table: 'parcels' as const, id });
  const open = aProject('open', { subject: land('p2'), programId: 'other', state: '整治' });
  const struck = aProject('struck', { subject: land('p3'), programId: pack.id, state: '销号' });
  const own = {
    ...tables,
    parcels: new Map(
      ['p1', 'p2', 'p3'].map((id) => [id, aParcel(id, { name: `${id}地块`, unitId: 'u' })]),
    ),
    projects: new Map([open, struck].map((one) => [one.id, one])),
  };
  const asked = { pack, year: 2021, on: '2021-06-01', deadline: '2021-12-31', source: '补差方案' };

  it('plans each from the deadline backwards, and leaves out land that has a plan, saying which', () => {
    const answer = plansForLand(['p1', 'p2', 'p3'], own, asked);
    if (isRefusal(answer)) throw new Error(answer.why);
    const { plans, skipped } = answer;
    expect(plans).toMatchObject([
      {
        programId: pack.id,
        subject: land('p1'),
        year: 2021,
        name: 'p1地块一地块一盘活方案',
        state: '入单',
        on: '2021-06-01',
        deadline: '2021-12-31',
        unitId: 'u',
      },
    ]);
    const days = plans[0]?.milestones.map(({ due }) => due) ?? [];
    expect(days.at(-1)).toBe('2021-12-31');
    expect(days.every((day) => day >= '2021-06-01')).toBe(true);
    expect(skipped).toEqual([
      { name: 'p2地块', there: open },
      { name: 'p3地块', there: struck },
    ]);
  });

  it('plans anew in another year what was struck off', () => {
    const answer = plansForLand(['p3'], own, { ...asked, year: 2022 });
    expect(answer).toMatchObject({ plans: [{ year: 2022 }], skipped: [] });
  });

  it('refuses a deadline gone by', () => {
    expect(plansForLand(['p1'], own, { ...asked, deadline: '2021-05-01' })).toMatchObject({
      refused: 'too-early',
    });
  });

  it('answers the list year that is looked at, else that of the day', () => {
    expect(listYearAt(pack, '2021-06-01', 2022)).toBe(2022);
    expect(listYearAt(pack, '2021-06-01', 2019)).toBe(2021);
    expect(listYearAt(pack, '2026-06-01', null)).toBe(2022);
    expect(listYearAt(pack, '2020-06-01', null)).toBe(2021);
  });
});
