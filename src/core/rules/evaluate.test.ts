import { describe, expect, it } from 'vitest';
import { aPack, aThreshold } from '../../../tests/builders/program-pack';
import { type RuleRow, subjectsOfRows } from '../../../tests/builders/rule-rows';
import { type Condition, NO, UNKNOWN_ANSWER, YES } from './condition';
import { evaluate } from './evaluate';

const [n, y, u] = [NO, YES, UNKNOWN_ANSWER];
const pack = aPack();

function answers(condition: Condition, rows: readonly RuleRow[], year = 2021, with_ = pack) {
  const subjects = subjectsOfRows(rows, year);
  const listed = () => Uint8Array.from(rows, (_, row) => row % 3);
  return [...evaluate(condition, subjects, { pack: with_, year, listed })];
}

/** One row for every pair of no, yes and unknown. */
const words = ['否', '是', null];
const pairs = words.flatMap((a) => words.map((b) => ({ zombie: a, inStartedBlock: b })));
const a: Condition = { fact: 'zombie', is: '=', value: '是' };
const b: Condition = { fact: 'inStartedBlock', is: '=', value: '是' };

describe('evaluate', () => {
  it('joins answers as Kleene does', () => {
    expect(answers({ all: [a, b] }, pairs)).toEqual([n, n, n, n, y, u, n, u, u]);
    expect(answers({ any: [a, b] }, pairs)).toEqual([n, y, u, y, y, y, u, y, u]);
    expect(answers({ not: a }, pairs)).toEqual([y, y, y, n, n, n, u, u, u]);
  });

  const rows = [2.99, 3, 3.99, 4, 5.99, 6].map((tax) => {
    return { landMu: 1, 'taxWan@2020': tax, 'taxWan@2021': tax, unit: '城东街道' };
  });
  const inPark = rows.map((row) => ({ ...row, unit: '示例产业园区' }));
  const nowhere = rows.map((row) => ({ ...row, unit: null }));
  const annual: Condition = { threshold: 'annual' };

  it('chooses a threshold by the program year', () => {
    expect(answers(annual, rows, 2021)).toEqual([y, n, n, n, n, n]);
    expect(answers(annual, rows, 2022)).toEqual([y, y, y, n, n, n]);
  });

  it('chooses the threshold of the place before that of everywhere', () => {
    expect(answers(annual, inPark, 2022)).toEqual([y, y, y, y, y, n]);
    expect(answers(annual, inPark, 2021)).toEqual([y, n, n, n, n, n]);
  });

  it('A5 where the place is unknown, says only what both thresholds say', () => {
    expect(answers(annual, nowhere, 2022)).toEqual([y, y, y, u, u, n]);
  });

  it('asks nothing of those outside a threshold that has no other beside it', () => {
    expect(answers({ threshold: 't-park' }, rows.slice(0, 1), 2022)).toEqual([n]);
    expect(answers({ threshold: 't-park' }, nowhere.slice(4), 2022)).toEqual([u, n]);
  });

  it('takes the data year of the rule before that of the threshold', () => {
    const years = [{ landMu: 1, 'taxWan@2020': 9, 'taxWan@2021': 1, 'taxWan@2019': 1 }];
    expect(answers(annual, years)).toEqual([n]);
    expect(answers({ threshold: 'annual', dataYear: 'program' }, years)).toEqual([y]);
    expect(answers({ threshold: 'annual', dataYear: 2019 }, years)).toEqual([y]);
    expect(answers({ threshold: 'annual', dataYear: 'previous' }, years)).toEqual([n]);
  });

  it('puts parameters in', () => {
    const condition: Condition = {
      fact: 'yearsSinceSupply',
      is: '<',
      value: { parameter: 'protectionYears' },
    };
    const days = ['2018-12-31', '2019-01-01'].map((landSuppliedOn) => ({ landSuppliedOn }));
    expect(answers(condition, days)).toEqual([n, y]);
    const group = aPack({
      thresholds: [aThreshold('t', { value: { parameter: 'protectionYears' }, dataYear: 2020 })],
    });
    expect(answers({ threshold: 't' }, rows.slice(0, 2), 2021, group)).toEqual([y, n]);
  });

  it('a figure of words is put against the words', () => {
    const grades = aPack({
      thresholds: [
        aThreshold('t', { metric: 'grade', operator: 'in', value: ['C', 'D'], dataYear: 2020 }),
      ],
    });
    const said = ['C', 'B', 'E', null].map((grade) => ({ 'grade@2020': grade }));
    expect(answers({ threshold: 't' }, said, 2021, grades)).toEqual([y, n, u, u]);
  });

  it('asks other lists, and the place', () => {
    expect(answers({ listed: 'low-land' }, rows.slice(0, 3))).toEqual([n, y, u]);
    const places = ['白泉镇', '城东街道', null].map((unit) => ({ unit }));
    expect(answers({ inUnit: '白泉镇' }, places)).toEqual([y, n, u]);
  });

  it.each<[string, Condition]>([
    ['a yearly fact without a year', { fact: 'grade', is: '=', value: 'A' }],
    ['a fact of land asked of firms', { fact: 'idle', is: '=', value: '在用' }],
    ['a threshold that is not there', { threshold: 'none' }],
    ['a parameter that is not there', { fact: 'landMu', is: '<', value: { parameter: 'none' } }],
  ])('%s is unknown, never no', (_, condition) => {
    expect(answers(condition, [{ grade: 'A', idle: '在用', landMu: 1 }])).toEqual([u]);
  });

  it('does not hand out the answers others hold', () => {
    const held = Uint8Array.of(YES);
    const subjects = subjectsOfRows([{ unit: '白泉镇' }]);
    const context = { pack, year: 2021, listed: () => held };
    evaluate({ not: { listed: 'low-land' } }, subjects, context);
    expect([...held]).toEqual([y]);
    evaluate({ not: { inUnit: '白泉镇' } }, subjects, context);
    expect([...subjects.inUnit('白泉镇')]).toEqual([y]);
  });
});
