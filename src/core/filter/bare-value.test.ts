import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { someFilterFields } from '../../../tests/builders/filter-fields';
import { describeFault, isFilterFault } from './filter-fault';
import type { FilterField } from './filter-field';
import { meantInstead } from './meant-instead';
import { parseFilter } from './parse-filter';
import { printFilter } from './print-filter';
import { suggestFilter } from './suggest-filter';

const read = () => null;
const mixed = '多家不一';
const choice = (key: string, name: string, choices: string[]): FilterField => ({
  key,
  names: [name],
  kind: 'choice',
  choices,
  bare: choices,
  read,
});
const fields: readonly FilterField[] = [
  ...someFilterFields().map((field) =>
    field.choices ? { ...field, names: [...field.names, '闲置'], bare: field.choices } : field,
  ),
  {
    ...choice('grade', '综合评价', ['A', 'B', mixed]),
    aliases: new Map([
      ['A类', 'A'],
      ['A 类', 'A'],
    ]),
  },
  choice('scale', '规上/规下', ['规上', '规下', mixed]),
  { ...choice('scale@2022', '2022年规上/规下', ['规上', '规下', mixed]), bare: [] },
  { key: 'added', names: ['亩均增加值'], kind: 'number', unit: '万元/亩', decimals: 2, read },
];

function understood(text: string): string {
  const tree = parseFilter(text, fields);
  return isFilterFault(tree) ? describeFault(tree) : printFilter(tree, fields);
}

describe('a value without its field', () => {
  it.each([
    ['疑似闲置', '闲置状态 = 疑似闲置'],
    ['规上', '规上/规下 = 规上'],
    ['A类', '综合评价 = A'],
    ['ａ 类', '综合评价 = A'],
    ['综合评价 = A类', '综合评价 = A'],
    ['非 规上', '规上/规下 ≠ 规上'],
    ['非规上', '规上/规下 ≠ 规上'],
    ['规上且疑似闲置', '规上/规下 = 规上 且 闲置状态 = 疑似闲置'],
    ['白泉且规上', '白泉 且 规上/规下 = 规上'],
    ['疑似闲置 或 已认定闲置', '闲置状态 = 疑似闲置 或 闲置状态 = 已认定闲置'],
    ['闲置 = 疑似闲置、已认定闲置', '闲置状态 = 疑似闲置、已认定闲置'],
    ['用途 = 工业用地，规上', '用途 = 工业用地 且 规上/规下 = 规上'],
    // Two fields know it, one letter is too little, quotes and more letters make it a word.
    [mixed, mixed],
    ['A', 'A'],
    ['"规上"', '"规上"'],
    ['规上机械', '规上机械'],
    ['亩均税收 为空', '亩均税收 未知'],
    ['亩均税收不为空', '亩均税收 已知'],
    ['亩均税收 没有', '亩均税收 未知'],
    ['闲置 没有', '闲置状态 = 在用'],
    ['用途为空调厂', '用途 = 空调厂'],
    ['亩均税收<3万元', '亩均税收 < 3'],
    ['亩均增加值 低于 30000元', '亩均增加值 < 30000 元/亩'],
    ['亩均税收 3~5万', '亩均税收 3~5'],
  ])('%s', (typed, meant) => {
    expect(understood(typed)).toBe(meant);
    expect(understood(meant)).toBe(meant);
  });

  it.each(['税收 < 3', '税收低于3', '税收 低于 3万元', '（税收不超过3'])(
    '%s names the field',
    (typed) => {
      expect(understood(typed)).toContain('没有“税收”这一项。可用 亩均税收。');
    },
  );

  it('what is read is written so that it reads the same', () => {
    const pieces =
      '规上 规下 A类 疑似闲置 多家不一 闲置状态 用途 综合评价 = ≠ 、 ， 含 且 或 非 ( ) 没有 为空 " 工业 低于3 税收';
    const piece = fc.constantFrom(...pieces.split(' '), ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const tree = parseFilter(parts.join(''), fields);
        if (!isFilterFault(tree))
          expect(parseFilter(printFilter(tree, fields), fields)).toEqual(tree);
      }),
      { numRuns: 4000 },
    );
  });

  it('亿元 is no amount by the mu', () => {
    expect(understood('亩均税收 < 3亿元')).toContain('单位“亿元”与字段不符');
  });
});

test('a word that finds nothing may mean a field or a value', () => {
  const meant = (text: string) => meantInstead(text, fields).map((one) => one.text);
  expect(meant('税收')).toEqual(['亩均税收 ']);
  expect(meant('亩均')).toEqual(['亩均税收 ', '亩均增加值 ']);
  expect(meant('认定')).toEqual(['闲置状态 = 已认定闲置']);
  expect(meant('机械')).toEqual([]);
  expect(meant('税收 机械')).toEqual([]);
});

test('values are offered, but not before anything is typed', () => {
  const offered = (text: string) => suggestFilter(text, text.length, fields).map((one) => one.text);
  expect(offered('疑似')).toEqual(['疑似闲置']);
  expect(offered('')).not.toContain('疑似闲置');
});
