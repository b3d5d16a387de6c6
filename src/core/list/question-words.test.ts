import { describe, expect, it } from 'vitest';
import { formatBeside, wordsOfEdge, wordsOfQuestion } from './question-words';

describe('wordsOfQuestion', () => {
  it.each<[Parameters<typeof wordsOfQuestion>, string]>([
    [['亩均税收', 2020, '<', '3', '万元/亩'], '亩均税收（2020 年）低于 3 万元/亩'],
    [['亩均税收', 2020, '<=', '5', '万元/亩'], '亩均税收（2020 年）不高于 5 万元/亩（含本数）'],
    [['容积率', null, '>=', '0.8', ''], '容积率不低于 0.8（含本数）'],
    [['综合评价', 2020, 'in', 'C、D', '类'], '综合评价（2020 年）属于C、D'],
    [['权属', null, 'contains', '“集体”', ''], '权属写有“集体”'],
  ])('%j', (asked, expected) => {
    expect(wordsOfQuestion(...asked)).toBe(expected);
  });
});

describe('wordsOfEdge', () => {
  it('writes figures as they stand, and free text in quotation marks', () => {
    expect(wordsOfEdge('<', 3)).toBe('3');
    expect(wordsOfEdge('in', ['C', 'D'])).toBe('C、D');
    expect(wordsOfEdge('contains', '集体')).toBe('“集体”');
  });
});

describe('formatBeside', () => {
  it.each([
    [2.996, 3, '2.996'],
    [2.9999999, 3, '2.9999999'],
    [2.376, 3, '2.38'],
    [3, 3, '3'],
    [12, 3, '12'],
    [2.5, 3, '2.50'],
    [-1.004, -1, '-1.004'],
    [2, null, '2.00'],
  ])('%d beside %d is %s', (value, edge, expected) => {
    expect(formatBeside(value, edge)).toBe(expected);
  });
});
