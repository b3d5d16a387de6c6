import { expect, test } from 'vitest';
import type { Field } from '../../core/field';
import { readInput } from './read-input';

const field: Field = { key: 'x', label: '税收', unit: '万元', kind: 'number', period: 'year' };

test('figures are read as officials type them', () => {
  expect(readInput(field, ' 1,234.50 ')).toBe(1234.5);
  expect(readInput(field, '１，２３４')).toBe(1234);
  expect(readInput(field, '１，２３４，５６７．８')).toBe(1234567.8);
  expect(readInput(field, '-1,234')).toBe(-1234);
  expect(readInput(field, '1234.5')).toBe(1234.5);
  expect(readInput(field, '-3')).toBe(-3);
});

test('a comma that is no thousands separator is refused, never dropped', () => {
  for (const text of ['1,2', '1，2', '12,34', '1234,567', '1,23,456', ',5', '1,234,', '1.234,5']) {
    expect(readInput(field, text), text).toMatchObject({ refused: 'bad-comma' });
  }
});

test('what is no figure is refused, and nothing typed is not zero', () => {
  expect(readInput(field, '约12')).toMatchObject({ refused: 'bad-value' });
  expect(readInput(field, '12²')).toMatchObject({ refused: 'bad-value' });
  expect(readInput(field, '0x10')).toMatchObject({ refused: 'bad-value' });
  expect(readInput(field, '')).toMatchObject({ refused: 'empty' });
});

test('a set with nothing ticked is not yet said; 无 is', () => {
  const set: Field = { ...field, label: '存在问题', kind: 'set', choices: ['安全生产'] };
  expect(readInput(set, '')).toMatchObject({ refused: 'empty' });
  expect(readInput(set, '无')).toBe('无');
  expect(readInput(set, '安全生产')).toBe('安全生产');
});
