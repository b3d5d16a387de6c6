import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runNow } from '../../app/analysis/steps';
import { sortRows } from './sort-rows';

it('sorts as a stable sort does, in pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 6000, size: 'max' }), (keys) => {
      const rows = Uint32Array.from(keys, (_, row) => row);
      const compare = (a: number, b: number) => (keys[a] as number) - (keys[b] as number);
      const wanted = [...rows].sort(compare);
      expect([...runNow(sortRows(rows, compare))]).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});
