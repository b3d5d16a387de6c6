import { expect, it } from 'vitest';
import { checkUscc } from './check-uscc';

it.each([
  ['', null],
  // Made up; the check digit was worked out by hand: the weights sum to 305, and 31 − 305 mod 31 is 5.
  ['111111111111111115', null],
  ['111111111111111111', '校验位应为 5，实为 1'],
  ['91330902', '应为 18 位，实为 8 位'],
  ['9133090200000000I1', '第 17 位“I”不是代码所用的字符'],
  ['91330902ma00000001', '第 9 位“m”不是代码所用的字符'],
])('%s → %s', (uscc, answer) => {
  expect(checkUscc(uscc)).toBe(answer);
});

it('only warns of a lawful code of the early pilots', () => {
  expect(checkUscc('91350203M0001QAY9B')).toContain('校验位');
});
