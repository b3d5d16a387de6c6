import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aList, aPack, aThreshold } from '../../../tests/builders/program-pack';
import { type RuleRow, subjectsOfRows } from '../../../tests/builders/rule-rows';
import type { FactValue } from '../fact';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';
import type { Condition } from '../rules/condition';
import { evaluate } from '../rules/evaluate';
import { oneSubject } from '../rules/one-subject';
import { assessList } from './assess-list';
import { explainVerdict } from './explain-verdict';
import type { TraceNode } from './trace-node';
import { EXEMPT, LISTED, listings, NOT_LISTED, UNDETERMINED } from './verdict';

const pack = aPack();

/** Nothing said, a stated unknown, or one of the values; figures crowd about the edges. */
const said = (...values: readonly FactValue[]) =>
  fc.option(fc.constantFrom(null, ...values), { nil: undefined, freq: 4 });

const anyRow = fc
  .record({
    sector: said('工业', '服务业', '农业'),
    landMu: said(0, 1, 2),
    'taxWan@2020': said(-1, 0, 2.99, 3, 3.01, 4, 6, 8),
    'taxWan@2021': said(2.99, 3, 4, 5.99, 6),
    welfare: said('民生类', '公益类', '否'),
    landSuppliedOn: said('2018-12-31', '2019-01-01', '2021-06-01', '2030-01-01'),
    parkEnteredOn: said('2019-12-31', '2020-01-01'),
    'scale@2019': said('规上', '规下'),
    'scale@2020': said('规上', '规下'),
    problems: said('安全生产', '无', '消防安全、产业政策'),
    inStartedBlock: said('是', '否'),
    blockGoalMet: said('是', '否'),
    unit: said('示例产业园区', '白泉镇'),
  })
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));

/** Half of them low for certain, or few would ever be listed. */
const aRow: fc.Arbitrary<RuleRow> = fc.tuple(anyRow, fc.boolean()).map(([row, low]) => ({
  ...row,
  ...(low ? { sector: '工业', landMu: 1, 'taxWan@2020': 2.99, welfare: '否' } : {}),
}));

const aLeaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { threshold: 'annual' },
  { threshold: 't-park' },
  { fact: 'sector', is: '=', value: '工业' },
  { fact: 'yearsSinceUpscale', is: '<', value: 2 },
  { fact: 'yearsSinceSupply', is: '<', value: { parameter: 'protectionYears' } },
  { fact: 'landMu', is: '>=', value: 2 },
  { fact: 'problems', is: 'has', value: ['消防安全'] },
  { inUnit: '白泉镇' },
);

const { condition: aCondition } = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'small' },
      aLeaf,
      fc.record({ all: parts }),
      fc.record({ any: parts }),
      fc.record({ not: tie('condition') }),
    ),
  };
});

const aYear = fc.constantFrom(2021, 2022);
const firmList = pack.lists[0] as ListKind;
const aRule = fc
  .tuple(aCondition, fc.option(aCondition, { nil: undefined }), fc.boolean())
  .map(([rule, scope, plain]) =>
    plain ? firmList : { ...firmList, rule, ...(scope ? { scope } : {}) },
  );

function judge(list: ListKind, rows: readonly RuleRow[], year = 2021, with_: ProgramPack = pack) {
  const listed = () => new Uint8Array(rows.length);
  return assessList(list, subjectsOfRows(rows, year), { pack: with_, year, listed });
}

describe('verdicts', () => {
  it('do not hang on the order of the records', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 12 }), aRule, aYear, (rows, list, year) => {
        const there = judge(list, rows, year);
        const back = judge(list, rows.toReversed(), year);
        expect([...back.listing].reverse()).toEqual([...there.listing]);
        expect([...back.track].reverse()).toEqual([...there.track]);
        expect([...back.categories].reverse()).toEqual([...there.categories]);
      }),
    );
  });

  it.each(['<', '<=', '>', '>='] as const)(
    'moving the edge of a %s rule to let more in never puts anybody off the list',
    (operator) => {
      const edge = fc.constantFrom(-1, 0, 2.99, 3, 3.01, 4, 6);
      const up = operator === '<' || operator === '<=';
      fc.assert(
        fc.property(fc.array(aRow, { maxLength: 12 }), edge, edge, (rows, a, b) => {
          const [narrow, wide] = a < b === up ? [a, b] : [b, a];
          const at = (value: number) => {
            const thresholds = [aThreshold('t', { operator, value, dataYear: 2020 })];
            const list = { ...firmList, rule: { threshold: 't' } };
            return judge(list, rows, 2021, aPack({ thresholds })).listing;
          };
          const [few, many] = [at(narrow), at(wide)];
          few.forEach((listing, row) => {
            if (listing !== NOT_LISTED) expect(many[row]).toBe(listing);
          });
        }),
      );
    },
  );

  it('A5 what is known and then unknown keeps its verdict or waits', () => {
    const aKey = fc.nat();
    fc.assert(
      fc.property(aRow, aKey, aRule, aYear, (row, pick, list, year) => {
        const keys = Object.keys(row);
        fc.pre(keys.length > 0);
        const key = keys[pick % keys.length] as string;
        const [known, unknown] = judge(list, [row, { ...row, [key]: null }], year).listing;
        // Who is let off is let off whether or not the figure is known: it is off the list in both.
        const letOff = known === NOT_LISTED && unknown === EXEMPT;
        if (unknown !== UNDETERMINED && !letOff) expect(unknown).toBe(known);
      }),
      { numRuns: 1000 },
    );
  });

  it('A5 nobody is listed, or left out, by a figure that is not known', () => {
    fc.assert(
      fc.property(aRow, (row) => {
        const list = aList('plain', { rule: { threshold: 'annual' } });
        const unknown = { ...row, 'taxWan@2020': null };
        expect(judge(list, [unknown]).listing[0]).toBe(UNDETERMINED);
      }),
    );
  });

  it('starting a block, and what becomes of it, never changes who is listed', () => {
    fc.assert(
      fc.property(aRow, aYear, said('是', '否'), said('是', '否'), (row, year, started, met) => {
        const blocked = { ...row, inStartedBlock: started ?? '是', blockGoalMet: met ?? null };
        const [before, after] = judge(firmList, [row, blocked], year).listing;
        expect(after).toBe(before);
      }),
    );
  });

  it('only what is listed has a track', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 12 }), aRule, aYear, (rows, list, year) => {
        const { listing, track } = judge(list, rows, year);
        listing.forEach((one, row) => {
          expect(track[row] !== 0).toBe(one === LISTED);
        });
      }),
    );
  });

  it('A6 the explanation of a row tells the verdict of the row, and names what 待核实 waits for', () => {
    fc.assert(
      fc.property(
        fc.array(aRow, { minLength: 1, maxLength: 6 }),
        aRule,
        aYear,
        (rows, list, year) => {
          const subjects = subjectsOfRows(rows, year);
          const context = { pack, year, listed: () => new Uint8Array(rows.length) };
          const { listing } = assessList(list, subjects, context);
          rows.forEach((_, row) => {
            const explained = explainVerdict(list, subjects, row, context);
            expect(explained.listing).toBe(listings[listing[row] as number]);
            expect(explained.missing.length > 0).toBe(listing[row] === UNDETERMINED);
            for (const { node } of explained.steps) expectToAddUp(node);
          });
        },
      ),
    );
  });

  it('one row answers as it does among others', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1 }), aCondition, aYear, (rows, condition, year) => {
        const subjects = subjectsOfRows(rows, year);
        const context = { pack, year, listed: () => new Uint8Array(rows.length) };
        const all = evaluate(condition, subjects, context);
        rows.forEach((_, row) => {
          expect(evaluate(condition, oneSubject(subjects, row), context)[0]).toBe(all[row]);
        });
      }),
    );
  });
});

/** The answer of a node follows from its parts by the truth tables, worked out another way than the engine does. */
function expectToAddUp({ kind, answer, parts }: TraceNode): void {
  const answers = parts.map((part) => (part.answer === 2 ? 0.5 : part.answer));
  const own = answer === 2 ? 0.5 : answer;
  if (kind === 'all') expect(own).toBe(Math.min(...answers));
  if (kind === 'any') expect(own).toBe(Math.max(...answers));
  if (kind === 'not') expect(own).toBe(1 - (answers[0] ?? 0));
  parts.forEach(expectToAddUp);
}
