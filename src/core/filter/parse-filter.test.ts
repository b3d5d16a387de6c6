import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someFilterFields } from '../../../tests/builders/filter-fields';
import { describeFault, isFilterFault } from './filter-fault';
import { type FilterTree, joined, negation } from './filter-tree';
import { parseFilter } from './parse-filter';
import { printFilter } from './print-filter';

const fields = someFilterFields();

/** What was understood, written out in the one way; or the fault. */
function understood(text: string): string {
  const tree = parseFilter(text, fields);
  return isFilterFault(tree) ? describeFault(tree) : printFilter(tree, fields);
}

describe('parseFilter', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['亩均税收 < 3 且 用途 = 工业用地', '亩均税收 < 3 且 用途 = 工业用地'],
    ['所在单位 = 白泉镇 或 所在单位 = 干𬒗镇', '所在单位 = 白泉镇 或 所在单位 = 干𬒗镇'],
    ['单位=干览镇', '所在单位 = 干𬒗镇'],
    [
      '(容积率 < 0.8 或 闲置状态 有) 且 证载面积 >= 10亩',
      '(容积率 < 0.8 或 闲置状态 ≠ 在用) 且 证载面积 ≥ 10',
    ],
    ['亩均税收 未知', '亩均税收 未知'],
    ['亩均税收 = 无数据', '亩均税收 未知'],
    ['亩均税收 ≠ 未知', '亩均税收 已知'],
    ['闲置状态 无', '闲置状态 = 在用'],
    ['用途 有', '用途 已知'],
    ['名称 含 机械', '名称 含 机械'],
    ['名称不含机械', '名称 不含 机械'],
    ['2022年亩均税收 < 2021年亩均税收', '2022年亩均税收 < 2021年亩均税收'],
    ['2021 年度 亩均税收＜３', '2021年亩均税收 < 3'],
    ['（容积率＜0.8）', '容积率 < 0.8'],
    [
      '容积率<0.8且闲置状态=疑似闲置或用途为仓储用地',
      '容积率 < 0.8 且 闲置状态 = 疑似闲置 或 用途 = 仓储用地',
    ],
    ['用途 = 工业用地且容积率<1', '用途 = 工业用地 且 容积率 < 1'],
    ['用途=工业用地、仓储用地，容积率<1', '用途 = 工业用地、仓储用地 且 容积率 < 1'],
    ['用途 不是 工业用地', '用途 ≠ 工业用地'],
    ['非 用途 = 工业用地', '用途 ≠ 工业用地'],
    ['不(容积率<1 AND 亩均税收<3)', '非 (容积率 < 1 且 亩均税收 < 3)'],
    ['not 容积率 < 1 or 容积率 > 2', '非 容积率 < 1 或 容积率 > 2'],
    ['证载面积 ≥ 1公顷', '证载面积 ≥ 1 公顷'],
    ['证载面积 不低于 1,200 ㎡', '证载面积 ≥ 1200 平方米'],
    ['亩均税收 3~5', '亩均税收 3~5'],
    ['亩均税收 3-5万元/亩', '亩均税收 3~5'],
    ['证载面积 介于 1 至 2 公顷', '证载面积 1~2 公顷'],
    ['约定动工日 < 2020年1月2日', '约定动工日 < 2020-01-02'],
    ['约定动工日 2020/1/1~2021-1-1', '约定动工日 ≥ 2020-01-01 且 约定动工日 < 2021-01-01'],
    ['白泉 机械', '白泉 且 机械'],
    ['不锈钢', '不锈钢'],
    ['非凡机械', '非凡机械'],
    ['用途调整地块', '用途调整地块'],
    ['名称有限公司', '名称有限公司'],
    ['330902104001GB00001', '330902104001GB00001'],
    ['“示例（一期）”', '"示例（一期）"'],
    ['名称 = "a""b"', '名称 = "a""b"'],
    ['亩均税收<3 非 容积率>1', '亩均税收 < 3 且 非 容积率 > 1'],
    ['职工数 ≥ 50人', '职工数 ≥ 50'],
  ])('%s', (typed, meant) => {
    expect(understood(typed)).toBe(meant);
    expect(understood(meant)).toBe(meant);
  });

  it.each([
    ['亩均税收', '第 1 个字处：“亩均税收”后面缺少比较。可接 < ≤ = ≥ > ≠ 未知 已知。'],
    ['亩均税收 <', '第 7 个字处：这里应写数字（万元/亩）。例如 3、0.8、1,200。'],
    ['亩均税收 < 高', '第 8 个字处：这里应写数字（万元/亩）。例如 3、0.8、1,200。'],
    [
      '亩均税收 < 3 公顷',
      '第 10 个字处：单位“公顷”与字段不符。可写 元/亩、万元/亩、万元/公顷、元/平方米。',
    ],
    [
      '亩均税收 < 3米',
      '第 9 个字处：不认识这个单位。可写 元/亩、万元/亩、万元/公顷、元/平方米，或不写。',
    ],
    ['亩均税收 含 3', '第 6 个字处：“亩均税收”是数字，不能用“含”。可用 < ≤ = ≥ > ≠ 未知 已知。'],
    ['用途 > 工业', '第 4 个字处：“用途”是文字，不能用“>”。可用 含 不含 = ≠ 未知 已知。'],
    [
      '闲置状态 = 空置',
      '第 8 个字处：“闲置状态”没有“空置”这一项。可选 在用、疑似闲置、已认定闲置。',
    ],
    ['亩均税赋 < 3', '第 1 个字处：没有名为“亩均税赋”的字段。请从提示中选一个。'],
    ['(容积率 < 1', '第 1 个字处：左括号没有合上。请补上右括号。'],
    ['容积率 < 1)', '第 8 个字处：多了一个右括号。请删去，或在前面补左括号。'],
    ['容积率 < 1 且', '第 10 个字处：后面缺少条件。请接着写，如 亩均税收 < 3。'],
    ['且 容积率 < 1', '第 1 个字处：“且”“或”前面缺少条件。请补上，或删去。'],
    ['名称 含 "机', '第 6 个字处：引号没有合上。请在末尾补上"。'],
    ['亩均税收 5~3', '第 6 个字处：区间应由小到大。含前一个数，不含后一个数，如 3~5。'],
    ['容积率 < 证载面积', '第 7 个字处：两个字段的单位不同，不能相比。请换一个字段，或写数字。'],
    ['约定动工日 < 2020', '第 9 个字处：这里应写日期。例如 2021-07-31。'],
    ['('.repeat(60), '第 42 个字处：括号和“非”套得太深。最多 40 层。'],
  ])('%s is refused with place and what is valid', (typed, said) => {
    expect(understood(typed)).toBe(said);
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'亩均税收 容积率 用途 名称 且 或 非 不 ( ) < ≥ = ~ 3 公顷 未知 有 含 " “ 、 ， 工业用地 且用途 ！ !='.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (parts) => {
        const tree = parseFilter(parts.join(''), fields);
        if (!isFilterFault(tree))
          expect(parseFilter(printFilter(tree, fields), fields)).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it writes: parse after print is identity', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(parseFilter(printFilter(tree, fields), fields)).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });
});

const word = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.string({
      unit: fc.constantFrom(...'且或非不有含 工业"“(<3亩a、'),
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom('未知', 'and', '非', '亩均税收', '2022年', '或用途=1', '示例（一期）', '3~5'),
  )
  .map((text) => text.trim())
  .filter(Boolean);
const number = fc
  .oneof(fc.integer({ min: -9999, max: 9999 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }))
  .map((value) => value || 0);
const sign = fc.constantFrom('<', '<=', '=', '>', '>=');
const question = fc.oneof(
  fc.record({
    kind: fc.constant('compare'),
    field: fc.constantFrom('area'),
    sign,
    value: number,
    unit: fc.constantFrom('', '公顷', '平方米'),
  }),
  fc.record({
    kind: fc.constant('compare'),
    field: fc.constant('tax@2022'),
    sign,
    value: number,
    unit: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('compare-fields'),
    field: fc.constant('tax'),
    sign,
    other: fc.constant('tax@2021'),
  }),
  fc.record({
    kind: fc.constant('compare-days'),
    field: fc.constant('agreed'),
    sign,
    day: fc.constant('2021-07-31'),
  }),
  fc.record({
    kind: fc.constant('one-of'),
    field: fc.constantFrom('use', 'name'),
    values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('holds'), field: fc.constantFrom('use', 'unit'), text: word }),
  fc.record({ kind: fc.constant('known'), field: fc.constantFrom('tax', 'idle') }),
  fc.record({ kind: fc.constant('text'), text: word }),
  fc
    .tuple(number, number)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ kind: 'between', field: 'share', from, to, unit: '' })),
) as fc.Arbitrary<FilterTree>;

const anyTree = fc.letrec<{ tree: FilterTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    question,
    tie('tree').map(negation),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]) => joined(kind as 'and', parts)),
  ),
})).tree;
