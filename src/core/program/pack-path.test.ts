import { expect, it } from 'vitest';
import { dropAt, putAt, sayPath } from './pack-path';

const value = { a: [{ b: 1 }, { b: 2 }], c: { d: 3 } };

it('says where a part stands', () => {
  expect(sayPath(['lists', 0, 'rule', 'all', 1])).toBe('lists[0].rule.all[1]');
  expect(sayPath([0, 'id'])).toBe('[0].id');
  expect(sayPath([])).toBe('');
});

it('puts another part in one place and shares the rest', () => {
  const changed = putAt(value, ['a', 1, 'b'], 5);
  expect(changed).toEqual({ a: [{ b: 1 }, { b: 5 }], c: { d: 3 } });
  expect(changed.c).toBe(value.c);
  expect(changed.a[0]).toBe(value.a[0]);
  expect(value.a[1]?.b).toBe(2);
});

it('leaves a part out', () => {
  expect(dropAt(value, ['a', 0])).toEqual({ a: [{ b: 2 }], c: { d: 3 } });
  expect(dropAt(value, ['c', 'd'])).toEqual({ a: value.a, c: {} });
});
