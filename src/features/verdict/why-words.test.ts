import { expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { type RuleRow, subjectsOfRows } from '../../../tests/builders/rule-rows';
import { explainVerdict } from '../../core/list/explain-verdict';
import type { ListKind } from '../../core/program/schema/rule-schema';
import { NO, UNKNOWN_ANSWER, YES } from '../../core/rules/condition';
import { whyWords } from './why-words';

const pack = aPack();
const [firmList, landList] = pack.lists as [ListKind, ListKind];
const low: RuleRow = { sector: '工业', landMu: 2, 'taxWan@2020': 5.99, unit: '城东街道' };

function why(row: RuleRow, list = firmList, listed: number = UNKNOWN_ANSWER) {
  const subjects = subjectsOfRows([row], 2021, list === landList ? 'parcel' : 'enterprise');
  const context = { pack, year: 2021, listed: () => Uint8Array.of(listed) };
  return whyWords(explainVerdict(list, subjects, 0, context), pack);
}

const ground = '2020 年亩均税收 2.995 万元/亩，低于 3 万元/亩（示例〔2021〕1号 二）';

it.each([
  ['listed', low, `${ground}，列入；2021 年亩均税收未知（二），是否达标还不能判断`],
  [
    'above the edge',
    { ...low, 'taxWan@2020': 6 },
    '2020 年亩均税收 3 万元/亩，不低于 3 万元/亩（示例〔2021〕1号 二），不列入',
  ],
  [
    'missing',
    { ...low, 'taxWan@2020': null, welfare: null },
    '尚缺亩均税收（2020 年）、民生公益类别，待核实',
  ],
  [
    'exempt',
    { ...low, landSuppliedOn: '2019-05-01' },
    `${ground}；但符合豁免情形“保护期内新供地企业”（一(一)），豁免`,
  ],
  [
    'failed',
    { ...low, 'taxWan@2021': 1 },
    `${ground}，列入；2021 年亩均税收 0.50 万元/亩，低于 3 万元/亩（二），未达标`,
  ],
  [
    'passed',
    { ...low, 'taxWan@2021': 20 },
    `${ground}，列入；2021 年亩均税收 10 万元/亩，不低于 3 万元/亩（二），达标`,
  ],
  [
    'with its block',
    { ...low, inStartedBlock: '是' },
    `${ground}，列入；按“已启动整治的低效区块内的企业随区块考核”（三）随区块考核`,
  ],
  [
    'deemed',
    { ...low, inStartedBlock: '是', blockGoalMet: '是' },
    `${ground}，列入；按“区块完成当年目标的视同完成”（三）视同完成`,
  ],
] as [string, RuleRow, string][])('says of one %s', (_, row, words) => {
  expect(why(row)).toBe(words);
});

it('says that another list is asked', () => {
  const land = (listed: number, idleKind: string) => why({ idleKind }, landList, listed);
  expect(land(NO, '破产或关停')).toBe(
    '相关对象未列入低效企业清单（示例〔2021〕1号 一(二)），不列入',
  );
  expect(land(YES, '破产或关停')).toContain('相关对象列入低效企业清单（示例〔2021〕1号 一(二)）；');
  expect(land(YES, '其他')).toContain('低效用地情形为其他，不属于破产或关停、停产半停产或出租');
  expect(land(UNKNOWN_ANSWER, '破产或关停')).toBe('尚缺低效企业清单，待核实');
});

it('says that people judge where there is no rule', () => {
  const { rule: _, ...judged } = firmList;
  expect(why(low, { ...judged, basis: 'judgement' })).toBe('文件没有数值门槛，由人认定');
});
