import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editableCopy, LayeredTable } from './layered-table';

const id = fc.integer({ min: 0, max: 30 }).map((n) => `r-${n}`);
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), id, value: fc.nat() }),
  fc.record({ do: fc.constant('delete' as const), id, value: fc.constant(0) }),
);

it('reads and walks like a map that had the same done to it, at every step', () => {
  const base = new Map(Array.from({ length: 20 }, (_, n) => [`r-${n}`, n]));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const plain = new Map(base);
      let table: ReadonlyMap<string, number> = base;
      for (const one of steps) {
        const next = LayeredTable.over(table);
        const before = [...table];
        if (one.do === 'set') {
          next.set(one.id, one.value);
          plain.set(one.id, one.value);
        } else {
          next.delete(one.id);
          plain.delete(one.id);
        }
        expect([...table]).toEqual(before);
        table = next;
        expect([...table]).toEqual([...plain]);
        expect(table.size).toBe(plain.size);
        expect([...table.keys()]).toEqual([...plain.keys()]);
        expect([...table.values()]).toEqual([...plain.values()]);
        expect(table.get(one.id)).toBe(plain.get(one.id));
        expect(table.has(one.id)).toBe(plain.has(one.id));
      }
    }),
  );
});

it('tells what was replaced since an earlier state, or that only a walk can', () => {
  const base = new Map(Array.from({ length: 20 }, (_, n) => [`r-${n}`, n]));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.nat(20), (steps, from) => {
      const states: ReadonlyMap<string, number>[] = [base];
      for (const one of steps) {
        const next = LayeredTable.over(states.at(-1) as ReadonlyMap<string, number>);
        if (one.do === 'set') next.set(one.id, one.value);
        else next.delete(one.id);
        states.push(next);
      }
      const before = states[Math.min(from, states.length - 1)] as ReadonlyMap<string, number>;
      const now = LayeredTable.over(states.at(-1) as ReadonlyMap<string, number>);
      const told = now.replacedSince(before);
      const same = [...before.keys()].join() === [...now.keys()].join();
      // What came or went anywhere on the way is left to a walk.
      if (told === null)
        expect(steps.some((one) => one.do === 'delete' || !base.has(one.id))).toBe(true);
      else {
        expect(same).toBe(true);
        const differing = [...now.keys()].filter((key) => now.get(key) !== before.get(key));
        expect(told.sort()).toEqual(differing.sort());
      }
    }),
  );
  expect(LayeredTable.over(base).replacedSince(new Map(base))).toBeNull();
});

it('is used for large tables and few changes alone, and written out when it has grown deep', () => {
  const large = new Map(Array.from({ length: 20_000 }, (_, n) => [`r-${n}`, n]));
  expect(editableCopy(new Map([['r-1', 1]]), 1)).toBeInstanceOf(Map);
  expect(editableCopy(large, 3_000)).toBeInstanceOf(Map);
  const layer = editableCopy(large, 1) as LayeredTable<number>;
  expect(layer).toBeInstanceOf(LayeredTable);
  for (let n = 0; n < 1_999; n++) layer.set(`r-${n}`, -n);
  expect(layer.depth).toBe(1_999);
  expect(editableCopy(layer, 1)).toBeInstanceOf(LayeredTable);
  expect(editableCopy(layer, 2)).toBeInstanceOf(Map);
});
