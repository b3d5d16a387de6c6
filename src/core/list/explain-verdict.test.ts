import { describe, expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { type RuleRow, subjectsOfRows } from '../../../tests/builders/rule-rows';
import type { ListKind } from '../program/schema/rule-schema';
import { UNKNOWN_ANSWER, YES } from '../rules/condition';
import { explainVerdict } from './explain-verdict';
import type { TraceNode } from './trace-node';

const pack = aPack();
const [firmList, landList] = pack.lists as [ListKind, ListKind];
const low: RuleRow = { sector: '工业', landMu: 2, 'taxWan@2020': 5.99, unit: '城东街道' };

function explain(row: RuleRow, year = 2021) {
  const other = { sector: '服务业', landMu: 1, 'taxWan@2020': 99 };
  const subjects = subjectsOfRows([other, row], year);
  return explainVerdict(firmList, subjects, 1, { pack, year, listed: () => new Uint8Array(2) });
}

const stepOf = (row: RuleRow, role: string, year?: number) =>
  explain(row, year).steps.find((step) => step.role === role)?.node as TraceNode;

describe('explainVerdict', () => {
  it('A6 names rule, clause, program version and data year', () => {
    const { listing, track, steps, program, list, missing } = explain(low);
    expect([listing, track, missing]).toEqual(['列入', '单独考核', []]);
    expect(program).toMatchObject({ id: 'example-2021', version: '1.0.0', year: 2021 });
    expect(list.clause.at).toBe('一(一)');
    expect(steps.map(({ role, id }) => `${role} ${id}`)).toEqual([
      'scope low-enterprise',
      'rule low-enterprise',
      'exemption ex-welfare',
      'exemption ex-supply',
      'deeming de-block-done',
      'deeming de-park',
      'deeming de-block',
      'pass low-enterprise',
      'category risky',
    ]);
    expect(stepOf(low, 'rule')).toMatchObject({
      question: '亩均税收（2020 年）低于 3 万元/亩',
      answer: YES,
      value: '2.995',
      operator: '低于',
      edge: '3',
      unit: '万元/亩',
      dataYear: 2020,
      threshold: 't-2021',
      clause: { at: '二', quote: '2021年整治2020年度亩均税收低于3万元的企业' },
      source: '示例台账',
      asOf: '2021-07-31',
      how: '税收 ÷ 用地',
    });
  });

  it('says where an edge stands for an open question', () => {
    const { steps } = explain({ ...low, landSuppliedOn: '2019-05-01' });
    expect(steps[3]?.node.parts[1]).toMatchObject({
      question: '新供地以来年数低于 3 年',
      value: '2019-05-01',
      parameter: 'protectionYears',
      open: 'q-protection',
      how: '2021−2019＝2 年',
    });
  });

  it('puts sets, words and what nobody said into words', () => {
    expect(stepOf(low, 'scope').question).toBe('行业属于工业、服务业、港口物流');
    expect(stepOf(low, 'category')).toMatchObject({
      question: '存在问题含有安全生产、消防安全',
      value: '无记载',
    });
    expect(stepOf(low, 'pass').parts[0]).toMatchObject({
      question: '亩均税收（2021 年）低于 3 万元/亩',
      value: '未知',
      answer: UNKNOWN_ANSWER,
    });
  });

  it('A5 names what is missing, of which year, and who supplies it', () => {
    const { listing, missing } = explain({ ...low, 'taxWan@2020': null, welfare: null });
    expect(listing).toBe('待核实');
    expect(missing).toMatchObject([
      { label: '亩均税收', dataYear: 2020, department: '区经信局', clause: { at: '三' } },
      { label: '民生公益类别', dataYear: null, department: null, clause: null },
    ]);
  });

  it('asks only for what decides', () => {
    const unknown = { ...low, welfare: null, problems: null, inStartedBlock: null };
    expect(explain(unknown).missing.map(({ label }) => label)).toEqual(['民生公益类别']);
    expect(explain({ ...unknown, landSuppliedOn: '2021-01-01' }).missing).toEqual([]);
  });

  it('where the place is unknown shows both thresholds and asks for the place', () => {
    const nowhere = { ...low, 'taxWan@2021': 10, unit: null };
    const { listing, missing } = explain(nowhere, 2022);
    expect(listing).toBe('待核实');
    expect(missing.map(({ label }) => label)).toEqual(['位于示例产业园区']);
    const node = stepOf(nowhere, 'rule', 2022);
    expect(node.parts.map(({ threshold, answer }) => [threshold, answer])).toEqual([
      [null, UNKNOWN_ANSWER],
      ['t-park', YES],
      ['t-2022', 0],
    ]);
    const inPark = stepOf({ ...nowhere, unit: '示例产业园区' }, 'rule', 2022);
    expect(inPark).toMatchObject({ threshold: 't-park', edge: '6', answer: YES });
    expect(stepOf({ ...nowhere, unit: '白泉镇' }, 'rule', 2022).threshold).toBe('t-2022');
  });

  it('a list that asks another names it', () => {
    const land = subjectsOfRows([{ idleKind: '破产或关停' }], 2021, 'parcel');
    const context = { pack, year: 2021, listed: () => Uint8Array.of(UNKNOWN_ANSWER) };
    const { listing, missing, steps } = explainVerdict(landList, land, 0, context);
    expect(listing).toBe('待核实');
    expect(missing.map(({ label }) => label)).toEqual(['低效企业清单']);
    expect(steps[0]?.node.parts[0]?.question).toBe('相关对象列入低效企业清单');
  });

  it('names the kinds it is of', () => {
    const { categories } = explain({ ...low, problems: '消防安全' });
    expect(categories.map(({ name }) => name)).toEqual(['隐患企业']);
  });
});
