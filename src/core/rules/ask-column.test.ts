import { describe, expect, it } from 'vitest';
import { askColumn } from './ask-column';
import { NO, type Operator, UNKNOWN_ANSWER, YES } from './condition';
import { ABSENT, type FactColumn } from './subjects';

describe('askColumn', () => {
  const numbers: FactColumn = {
    kind: 'number',
    values: Float64Array.of(2.99, 3, 3.01, 0, -1, Number.NaN, ABSENT),
  };
  const [n, y, u] = [NO, YES, UNKNOWN_ANSWER];

  it.each<[Operator, readonly number[]]>([
    ['<', [y, n, n, y, y, u, n]],
    ['<=', [y, y, n, y, y, u, n]],
    ['=', [n, y, n, n, n, u, n]],
    ['>=', [n, y, y, n, n, u, n]],
    ['>', [n, n, y, n, n, u, n]],
  ])('A5 numbers %s 3: unknown stays so, and none is no', (is, expected) => {
    expect([...askColumn(numbers, is, 3)]).toEqual(expected);
  });

  it('does not ask words of figures, nor figures of words', () => {
    expect([...askColumn(numbers, '<', '3')]).toEqual([u, u, u, u, u, u, u]);
    expect([...askColumn(numbers, 'in', 3)]).toEqual([u, u, u, u, u, u, u]);
  });

  const words: FactColumn = {
    kind: 'word',
    codes: Uint16Array.of(0, 1, 2, 3),
    words: ['国有出让', '集体建设用地'],
  };

  it.each<[Operator, string | readonly string[], readonly number[]]>([
    ['=', '国有出让', [u, n, y, n]],
    ['in', ['国有出让', '别的'], [u, n, y, n]],
    ['contains', '集体', [u, n, n, y]],
    ['=', '没有的词', [u, n, n, n]],
    ['<', '国有出让', [u, u, u, u]],
  ])('words %s %s', (is, value, expected) => {
    expect([...askColumn(words, is, value)]).toEqual(expected);
  });

  it('a set has one of several, and nobody can tell of one that is not known', () => {
    const sets: FactColumn = {
      kind: 'set',
      bits: Uint32Array.of(0, 0b01, 0b10, 0b11, 0b11),
      known: Uint8Array.of(1, 1, 1, 1, 0),
      members: ['安全生产', '消防安全'],
    };
    expect([...askColumn(sets, 'has', '消防安全')]).toEqual([n, n, y, y, u]);
    expect([...askColumn(sets, 'has', ['安全生产', '消防安全'])]).toEqual([n, y, y, y, u]);
    expect([...askColumn(sets, '=', '消防安全')]).toEqual([u, u, u, u, u]);
  });
});
