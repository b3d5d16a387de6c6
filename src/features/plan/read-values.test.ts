import { expect, it } from 'vitest';
import { readValues } from './read-values';

const one = { id: 'p', label: '保护期', unit: '年', value: 3, min: 0, max: 10, step: 1 };

it.each([
  ['', {}, undefined],
  ['3', {}, undefined],
  ['4', { p: 4 }, undefined],
  [' ４ ', { p: 4 }, undefined],
  ['0', { p: 0 }, undefined],
  ['11', {}, '应在 0 至 10 之间'],
  ['-1', {}, '应在 0 至 10 之间'],
  ['四', {}, '请填写数字'],
  ['1e1', {}, '请填写数字'],
])('“%s” is read as %j', (text, values, why) => {
  const read = readValues([one], { p: text });
  expect(read.values).toEqual(values);
  expect(read.wrong.get('p')).toBe(why);
});

it('a figure nobody has set is said even where it is the one the slider begins at', () => {
  const open = { id: 'ratio', label: '折算', unit: '', value: 667, min: 0, max: 2000, step: 1 };
  expect(readValues([open], { ratio: '667' }).values).toEqual({});
  expect(readValues([{ ...open, unset: true }], { ratio: '667' }).values).toEqual({ ratio: 667 });
});
