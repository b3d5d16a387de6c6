import { expect, it } from 'vitest';
import type { Grade } from '../../core/scheme/grade-of';
import { gradeWords, shortGradeWords } from './grade-words';
import type { Computed } from './use-computed';

const nothing: Grade = {
  computed: null,
  score: null,
  parts: [],
  missing: [],
  stated: null,
  statedBy: null,
  override: null,
  effective: null,
};
const policy = {
  class: 'D',
  by: 'policy',
  why: '未完成整治达标',
  clause: { at: '四(二)', quote: '列入 D档' },
} as const;
const person = { class: 'A', by: 'person', why: '会议纪要，2021-12-01', clause: null } as const;

it.each([
  [{}, 'none', '计算 —（未设评价方案）· 台账 未知 → 有效 未知'],
  [
    { missing: ['税收', '用地面积'] },
    'known',
    '计算 无等级（缺税收、用地面积）· 台账 未知 → 有效 未知',
  ],
  [
    { computed: 'B', score: 86.4, stated: 'C', override: policy, effective: 'D' },
    'known',
    '计算 B（86.40 分）· 台账 C · 调整 D（按方案 四(二) 未完成整治达标）→ 有效 D',
  ],
  [
    { stated: 'C', override: person, effective: 'A' },
    'none',
    '计算 —（未设评价方案）· 台账 C · 调整 A（依据 会议纪要，2021-12-01）→ 有效 A',
  ],
  [{ stated: 'C', effective: 'C' }, 'working', '计算 … · 台账 C → 有效 C'],
] as [Partial<Grade>, Computed['scheme'], string][])('%j, %s: %s', (patch, scheme, words) => {
  expect(gradeWords({ ...nothing, ...patch }, scheme)).toBe(words);
});

it('a line of a list leaves the grounds out', () => {
  const grade: Grade = { ...nothing, computed: 'B', score: 86.4, override: policy, effective: 'D' };
  expect(shortGradeWords(grade)).toBe('计算 B 86.40 · 台账 未知 · 调整 D → 有效 D');
  expect(shortGradeWords(nothing)).toBe('计算 无等级 · 台账 未知 → 有效 未知');
});
