import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterRow, someFilterFields } from '../../../tests/builders/filter-fields';
import { compileFilter } from './compile-filter';
import { isFilterFault } from './filter-fault';
import { parseFilter } from './parse-filter';

const rows: readonly FilterRow[] = [
  { tax: 2.5, area: 10, use: '工业用地', name: '示例机械厂', idle: '在用', unit: '白泉镇' },
  { tax: 3, area: 20, use: '仓储用地', name: 'ABC 一期', idle: '疑似闲置', unit: '干𬒗镇' },
  { tax: null, area: 30, use: null, name: '乙', idle: null, unit: null, code: 'GB00003' },
  { tax: Number.NaN, 'tax@2021': 5, 'tax@2022': 4, name: '丙', firms: '甲机械\n乙塑料' },
  { tax: 2.996, area: 15, agreed: '2020-06-30', share: 24.9, name: '丁' },
];
const fields = someFilterFields(rows);

function test(text: string) {
  const tree = parseFilter(text, fields);
  if (isFilterFault(tree)) throw new Error(tree.fault);
  return compileFilter(tree, fields);
}

const kept = (text: string) => rows.flatMap((_, row) => (test(text)(row) ? [row] : []));

describe('compileFilter', () => {
  it.each([
    ['', [0, 1, 2, 3, 4]],
    ['亩均税收 < 3', [0, 4]],
    ['亩均税收 ≥ 3', [1]],
    ['亩均税收 = 3', [1, 4]],
    ['亩均税收 < 30000 元/亩', [0, 4]],
    ['亩均税收 2.5~3', [0, 4]],
    ['证载面积 ≥ 1公顷', [1, 2, 4]],
    ['证载面积 = 1 公顷', [4]],
    ['2022年亩均税收 < 2021年亩均税收', [3]],
    ['亩均税收 未知', [2, 3]],
    ['亩均税收 已知', [0, 1, 4]],
    ['用途 = 工业用地、仓储用地', [0, 1]],
    ['用途 ≠ 工业用地', [1]],
    ['闲置状态 有', [1]],
    ['闲置状态 无', [0]],
    ['单位 = 干览镇', [1]],
    ['干览', [1]],
    ['abc', [1]],
    ['gb00003', [2]],
    ['机械', [0, 3]],
    ['使用企业 = 乙塑料', [3]],
    ['名称 不含 机械', [1, 2, 3, 4]],
    ['约定动工日 < 2020-07-01', [4]],
    ['约定动工日 ≥ 2020-07-01', []],
    ['已投资额占比 < 25%', [4]],
    ['非 (亩均税收 < 3 或 用途 = 仓储用地)', []],
    ['亩均税收 < 3 或 用途 = 仓储用地', [0, 1, 4]],
  ])('%s keeps %j', (text, wanted) => {
    expect(kept(text)).toEqual(wanted);
  });

  it('A5 unknown is neither yes nor no, and 非 does not make it known', () => {
    expect(test('亩均税收 < 3')(2)).toBeNull();
    expect(test('非 亩均税收 < 3')(2)).toBeNull();
    expect(test('亩均税收 < 3 且 证载面积 > 99')(2)).toBe(false);
    expect(test('亩均税收 < 3 或 证载面积 > 9')(2)).toBe(true);
    expect(test('亩均税收 < 3 或 证载面积 > 99')(2)).toBeNull();
    expect(test('用途 含 工业')(2)).toBeNull();
  });

  it('keeps the laws of three values', () => {
    const answer = fc.constantFrom(
      '亩均税收 < 3',
      '证载面积 > 15',
      '用途 = 工业用地',
      '闲置状态 有',
    );
    const law = (name: string, left: string, right: string, row: number) =>
      expect([name, test(left)(row)]).toEqual([name, test(right)(row)]);
    fc.assert(
      fc.property(answer, answer, answer, fc.nat(rows.length - 1), (a, b, c, row) => {
        law('double negation', `非 非 ${a}`, a, row);
        law('De Morgan', `非 (${a} 且 ${b})`, `非 ${a} 或 非 ${b}`, row);
        law('De Morgan', `非 (${a} 或 ${b})`, `非 ${a} 且 非 ${b}`, row);
        law('order', `${a} 且 ${b}`, `${b} 且 ${a}`, row);
        law('distribution', `${a} 且 (${b} 或 ${c})`, `${a} 且 ${b} 或 ${a} 且 ${c}`, row);
        expect(test(`${a} 且 非 ${a}`)(row)).not.toBe(true);
      }),
    );
  });
});
