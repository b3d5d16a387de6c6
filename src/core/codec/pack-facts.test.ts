import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import type { Fact } from '../fact';
import { packFacts, unpackFacts } from './pack-facts';

const fact: fc.Arbitrary<Fact> = fc
  .record({
    field: fc.constantFrom('taxWan', 'staff', 'remark'),
    value: fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.boolean()),
    period: fc.constantFrom(undefined, '2021', '2022'),
    asOf: fc.constantFrom('2021-07-31', '2022-07-31'),
    source: fc.constantFrom('台账', '台账","', '年报'),
  })
  .map(({ period, ...rest }) => (period === undefined ? rest : { ...rest, period }));

function throughText(lists: readonly (readonly Fact[])[]): Fact[][] {
  return unpackFacts(JSON.parse(JSON.stringify(packFacts(lists))));
}

it('gives back what went in, through text, for any facts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fact, { maxLength: 4 }), { maxLength: 12 }), (lists) => {
      expect(throughText(lists)).toStrictEqual(lists);
    }),
  );
});

it('A5 keeps unknown, nothing and empty apart', () => {
  const lists = [[aFact('a', null)], [aFact('a', 0)], [aFact('a', '')], [aFact('a', false)], []];
  expect(throughText(lists)).toStrictEqual(lists);
});

it('a fact without a period comes back without one, not with none', () => {
  expect(Object.keys(throughText([[aFact('a', 1)]])[0]?.[0] ?? {})).not.toContain('period');
});

it('writes what records share once', () => {
  const record = (tax: number) => [
    aFact('taxWan', tax, { period: '2021' }),
    aFact('taxWan', tax, { period: '2022' }),
  ];
  const odd = [aFact('staff', 5, { period: '2021' })];
  const packed = packFacts([record(1), record(2), odd, record(3), []]);
  expect(packed.heads).toHaveLength(3);
  expect(packed.forms).toEqual([[0, 1], [2], []]);
  expect(packed.values).toEqual([1, 1, 2, 2, 5, 3, 3]);
});

it('packs no records, and records without facts', () => {
  expect(throughText([])).toEqual([]);
  expect(throughText([[], []])).toEqual([[], []]);
});
