import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import type { ClassOverride } from '../program/schema/rule-schema';
import type { ComputedGrade } from './grade-firms';
import { gradeOf } from './grade-of';
import { overridesFor, policyGrade } from './policy-grade';

const computed: ComputedGrade = {
  scale: '规上',
  class: 'B',
  score: 86.4,
  rank: 3,
  of: 10,
  parts: [],
  missing: [],
};
const clause = { at: '四(二)', quote: '列入综合评价 D档' };
const policy = { class: 'D', why: '未完成整治达标', clause } as const;
const stated = aFact('grade', 'C', { period: '2021' });
const put = aFact('gradeOverride', 'A', { period: '2021', source: '会议纪要〔2021〕3号' });
const of = (patch: Partial<Parameters<typeof gradeOf>[0]>) =>
  gradeOf({ facts: [], year: '2021', computed: null, policy: null, ...patch });

describe('gradeOf', () => {
  it.each([
    ['nothing known', {}, null],
    ['computed alone', { computed }, 'B'],
    ['stated goes before computed', { computed, facts: [stated] }, 'C'],
    ['the policy goes before both', { computed, facts: [stated], policy }, 'D'],
    ['a person goes before the policy', { computed, facts: [stated, put], policy }, 'A'],
    ['what was said of another year', { facts: [stated, put], year: '2022' }, null],
    ['a stated unknown', { computed, facts: [aFact('grade', null, { period: '2021' })] }, 'B'],
    [
      'an override nobody knows',
      { facts: [aFact('gradeOverride', null, { period: '2021' })] },
      null,
    ],
  ] as const)('%s', (_, patch, effective) => {
    expect(of(patch).effective).toBe(effective);
  });

  it('keeps all of them apart, with source and clause', () => {
    expect(of({ computed, facts: [stated], policy })).toMatchObject({
      computed: 'B',
      score: 86.4,
      stated: 'C',
      override: { class: 'D', by: 'policy', why: '未完成整治达标', clause },
    });
    expect(of({ facts: [put], policy }).override).toMatchObject({
      class: 'A',
      by: 'person',
      clause: null,
    });
    expect(of({ facts: [put] }).override?.why).toContain('会议纪要〔2021〕3号');
  });
});

const override = (patch: Partial<ClassOverride> = {}): ClassOverride => ({
  id: 'ov',
  clause,
  text: '未达标的列入 D 档',
  to: 'D',
  trigger: 'failed',
  list: 'low-enterprise',
  effectYear: 'same',
  ...patch,
});

describe('class overrides of a program', () => {
  it('fall in the year of the failure or the one after it', () => {
    const pack = (effectYear: 'same' | 'next') => ({
      classOverrides: [override({ effectYear })],
      programYears: [2021, 2022],
    });
    const years = [2020, 2021, 2022, 2023];
    const found = (effectYear: 'same' | 'next') =>
      years.filter((year) => overridesFor(pack(effectYear), year).length > 0);
    expect(found('same')).toEqual([2021, 2022]);
    expect(found('next')).toEqual([2022, 2023]);
  });

  it('the worst of several holds, and none where nothing was failed', () => {
    const both = [override({ to: 'C', text: '丙' }), override({ id: 'two' })];
    expect(policyGrade(both, () => true)).toMatchObject({ class: 'D', clause });
    expect(policyGrade(both, ({ id }) => id === 'ov')).toMatchObject({ class: 'C', why: '丙' });
    expect(policyGrade(both, () => false)).toBeNull();
  });
});
