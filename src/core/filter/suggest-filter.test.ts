import { expect, test } from 'vitest';
import { someFilterFields } from '../../../tests/builders/filter-fields';
import { suggestFilter } from './suggest-filter';

const fields = someFilterFields();

/** The text with the suggestion taken, for a caret that stands at `|`. */
function offered(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return suggestFilter(text, caret, fields).map(
    (one) => text.slice(0, one.from) + one.text + text.slice(one.to),
  );
}

test.each([
  ['亩|', ['亩均税收']],
  ['税收|', ['亩均税收']],
  ['容积率<1且闲|', ['容积率<1且闲置状态']],
  [
    '闲置状态|',
    ['闲置状态=', '闲置状态≠', '闲置状态有', '闲置状态无', '闲置状态未知', '闲置状态已知'],
  ],
  ['闲置状态 = 疑|', ['闲置状态 = 疑似闲置']],
  ['单位 = 干览|', ['单位 = 干𬒗镇']],
  ['(容积率 < 1 或 用|', ['(容积率 < 1 或 用途', '(容积率 < 1 或 使用企业']],
  ['2022|', ['2022年亩均税收']],
  ['亩均税赋 < |', []],
])('%s', (marked, texts) => {
  expect(offered(marked)).toEqual(texts);
});

test('after a condition: 且, 或 and every field', () => {
  expect(offered('容积率 < 1 |').slice(0, 3)).toEqual([
    '容积率 < 1 且',
    '容积率 < 1 或',
    '容积率 < 1 亩均税收',
  ]);
});
