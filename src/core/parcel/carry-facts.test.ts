import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import { divideFacts, joinFacts, shareOut, withRemark } from './carry-facts';

const whole = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const shares = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 7 })
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  });
const cents = (figures: readonly number[]) =>
  figures.reduce((sum, one) => sum + Math.round(one * 100), 0);

it('shares figures out so that the parts make the whole, to the cent', () => {
  expect(shareOut(100, [1 / 3, 1 / 3, 1 / 3])).toEqual([33.34, 33.33, 33.33]);
  fc.assert(
    fc.property(whole, shares, (figure, parts) => {
      expect(cents(shareOut(figure, parts))).toBe(Math.round(figure * 100));
    }),
  );
});

it('A5 adds up what a split shared out, in any order; a part that is unknown makes the sum unknown', () => {
  fc.assert(
    fc.property(whole, shares, fc.boolean(), (figure, parts, turned) => {
      const facts = [aFact('floorAreaM2', figure), aFact('idleStatus', '在用')];
      const lists = divideFacts(facts, parts);
      const joined = joinFacts(turned ? lists.toReversed() : lists, '2022-03-01');
      expect(joined.map(({ field, value }) => [field, value])).toEqual([
        ['floorAreaM2', figure],
        ['idleStatus', '在用'],
      ]);
      const [first = [], ...others] = lists;
      for (const gap of [[], [aFact('floorAreaM2', null)]]) {
        const open = joinFacts([...others, first.slice(1).concat(gap)], '2022-03-01');
        expect(open.find(({ field }) => field === 'floorAreaM2')?.value).toBeNull();
      }
    }),
  );
});

it('puts a remark before what was remarked, and keeps it short enough for a field', () => {
  const note = { note: '分割', on: '2022-03-01', source: '示例' };
  const once = withRemark([aFact('remark', '旧注')], note);
  expect(once).toEqual([
    { field: 'remark', value: '分割；旧注', asOf: '2022-03-01', source: '示例' },
  ]);
  const long = withRemark([aFact('remark', '长'.repeat(500))], note);
  expect(String(long[0]?.value)).toHaveLength(500);
});
