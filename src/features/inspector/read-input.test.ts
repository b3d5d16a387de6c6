import { expect, test } from 'vitest';
import type { Field } from '../../core/field';
import { readInput } from './read-input';

const field: Field = { key: 'x', label: '税收', unit: '万元', kind: 'number', period: 'year' };

test('figures are read as officials type them', () => {
  expect(readInput(field, ' 1,234.50 ')).toBe(1234.5);
  expect(readInput(field, '１，２３４')).toBe(1234);
  expect(readInput(field, '-3')).toBe(-3);
});

test('what is no figure is refused, and nothing typed is not zero', () => {
  expect(readInput(field, '约12')).toMatchObject({ refused: 'bad-value' });
  expect(readInput(field, '0x10')).toMatchObject({ refused: 'bad-value' });
  expect(readInput(field, '')).toMatchObject({ refused: 'empty' });
});
