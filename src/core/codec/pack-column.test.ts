import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packColumn, unpackColumn } from './pack-column';

const small = fc.constantFrom('工业用地', '', null, 0, '0', false, 'null', ['a'], { a: 1 });

it('any column comes back as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(small, fc.string(), fc.integer())), (column) => {
      const stored = JSON.parse(JSON.stringify(packColumn(column)));
      expect(unpackColumn(stored)).toEqual(column);
    }),
  );
});

it('a value that repeats is written once, and read back as one', () => {
  const column = Array.from({ length: 9 }, () => ({ 'dinghai-2021': 'unit-1' }));
  const packed = packColumn(column);
  expect(JSON.stringify(packed).split('unit-1')).toHaveLength(2);
  const [first, second] = unpackColumn(packed);
  expect(first).toBe(second);
});

it('does not take the text "1" for the number 1, nor an object for its text', () => {
  const column = ['1', 1, '{}', {}, '1', 1, '{}', {}, 1, 1, '1', '1'];
  expect(unpackColumn(packColumn(column))).toEqual(column);
});
