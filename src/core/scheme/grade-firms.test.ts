import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSchemeGroup } from '../../../tests/builders/program-records';
import { gradeFirms } from './grade-firms';
import type { MeasuredFirm } from './measure-firm';
import type { SchemeCut, SchemeGroup } from './scheme';

const known = (value: number) => ({ value, missing: [] });
const aFirm = (id: string, tax: number | null, added: number | null = 100): MeasuredFirm => ({
  id,
  scale: '规上',
  measures: {
    taxPerMu: tax === null ? { value: null, missing: ['税收'] } : known(tax),
    valueAddedPerMu: added === null ? { value: null, missing: ['工业增加值'] } : known(added),
  },
});
const scheme = (patch: Partial<SchemeGroup> = {}) => ({ groups: [aSchemeGroup(patch)] });
const byScore: SchemeCut = { by: 'score', a: 90, b: 70, c: 60 };

/** The score of one firm by weights 60 and 40, baselines 20 and 100. */
const scoreOf = (firm: MeasuredFirm) => gradeFirms(scheme(), [firm]).get(firm.id)?.score;

describe('gradeFirms', () => {
  it.each([
    ['at the baselines', 20, 100, 100],
    ['half as good', 10, 50, 50],
    ['one indicator capped at half as much again', 200, 100, 130],
    ['both capped', 200, 1000, 150],
    ['a refund scores nothing and takes nothing off the other', -5, 100, 40],
    ['no tax at all is known to be nothing', 0, 100, 40],
    ['to two decimals', 1, 0, 3],
    ['rounded as a clerk rounds', 0.335, 0, 1.01],
  ])('scores %s', (_, tax, added, score) => {
    expect(scoreOf(aFirm('a', tax, added))).toBe(score);
  });

  it('A5 without a figure there is no score, no class and no place, and it is named', () => {
    const grades = gradeFirms(scheme(), [aFirm('a', null, null), aFirm('b', 1)]);
    const nothing = { class: null, score: null, rank: null, missing: ['税收', '工业增加值'] };
    expect(grades.get('a')).toMatchObject(nothing);
    expect(grades.get('b')).toMatchObject({ class: 'A', rank: 1, of: 1 });
  });

  it('names a scale that is unknown, and a group the scheme does not have', () => {
    const [lost, small] = [
      { ...aFirm('a', 1), scale: null },
      { ...aFirm('b', 1), scale: '规下' as const },
    ];
    const grades = gradeFirms(scheme(), [lost, small]);
    expect(grades.get('a')?.missing).toEqual(['规上/规下']);
    expect(grades.get('b')?.missing).toEqual(['评价方案没有规下组']);
  });

  it('an indicator without weight is not asked for', () => {
    const indicators = [
      { metric: 'taxPerMu', weight: 100, baseline: 20 },
      { metric: 'valueAddedPerMu', weight: 0, baseline: 1 },
    ] as const;
    const grades = gradeFirms(scheme({ indicators }), [aFirm('a', 20, null)]);
    expect(grades.get('a')).toMatchObject({ score: 100, missing: [] });
  });

  it.each([
    [18, 'A'],
    [17.99, 'B'],
    [14, 'B'],
    [13.99, 'C'],
    [12, 'C'],
    [11.99, 'D'],
  ])('cut by score, %s 万元/亩 is %s', (tax, grade) => {
    const indicators = [{ metric: 'taxPerMu', weight: 100, baseline: 20 }] as const;
    const grades = gradeFirms(scheme({ indicators, cut: byScore }), [aFirm('a', tax)]);
    expect(grades.get('a')?.class).toBe(grade);
  });

  it.each([
    [10, 'AABBBBCCCC'],
    [20, 'AAAABBBBBBBBCCCCCCCD'],
    [3, 'ABC'],
    [1, 'A'],
  ])('cut by place, of %s firms the classes are %s', (count, classes) => {
    const firms = Array.from({ length: count }, (_, at) => aFirm(`f${at}`, 20 - at / 10));
    const grades = gradeFirms(scheme(), firms);
    expect(firms.map(({ id }) => grades.get(id)?.class).join('')).toBe(classes);
  });

  it('firms alike are of one class, the better', () => {
    const firms = Array.from({ length: 10 }, (_, at) => aFirm(`f${at}`, at < 4 ? 10 : 5));
    const grades = gradeFirms(scheme(), firms);
    expect(firms.map(({ id }) => grades.get(id)?.class).join('')).toBe('AAAABBBBBB');
  });
});

const figure = fc.option(fc.double({ min: -50, max: 500, noNaN: true }), { nil: null });
const anyFirms = fc
  .array(fc.tuple(figure, figure, fc.constantFrom('规上', '规下', null)), { maxLength: 30 })
  .map((rows) =>
    rows.map(
      ([tax, added, scale], at): MeasuredFirm => ({ ...aFirm(`f${at}`, tax, added), scale }),
    ),
  );
const anyScheme = fc.constantFrom(scheme(), scheme({ cut: byScore }), {
  groups: [aSchemeGroup(), aSchemeGroup({ scale: '规下', cut: byScore })],
});

describe('laws', () => {
  it('the order of the firms does not matter', () => {
    fc.assert(
      fc.property(anyScheme, anyFirms, (one, firms) => {
        const grades = gradeFirms(one, firms);
        for (const [id, grade] of gradeFirms(one, firms.toReversed())) {
          expect(grades.get(id)).toEqual(grade);
        }
      }),
    );
  });

  it('a higher value never lowers score or class', () => {
    fc.assert(
      fc.property(
        anyScheme,
        anyFirms,
        fc.double({ min: -50, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (one, others, tax, more) => {
          const of = (value: number) => {
            const own = aFirm('own', value);
            return gradeFirms(one, [...others, own]).get('own');
          };
          const [low, high] = [of(tax), of(tax + more)];
          expect(high?.score).toBeGreaterThanOrEqual(low?.score as number);
          expect((high?.class ?? '') <= (low?.class ?? '')).toBe(true);
        },
      ),
    );
  });

  it('A5 what is missing never counts as 0: it has no class and moves nobody else', () => {
    fc.assert(
      fc.property(anyScheme, anyFirms, (one, firms) => {
        const grades = gradeFirms(one, [...firms, aFirm('lost', null)]);
        expect(grades.get('lost')).toMatchObject({ class: null, score: null });
        for (const [id, grade] of gradeFirms(one, firms)) expect(grades.get(id)).toEqual(grade);
      }),
    );
  });
});
