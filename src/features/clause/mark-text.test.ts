import { expect, it } from 'vitest';
import { layBare } from '../../core/program/find-quote';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { defectMarks, findAll } from './find-all';
import { markLines } from './mark-text';

const text = '一、总体要求\n全区闲臵 土地，处臵\n闲臵地。\n\n（二）提升对象\n';

it('lines keep their words and are cut where marks begin and end', () => {
  const quote = text.indexOf('闲臵 土地');
  const lines = markLines(text, [{ from: quote, to: quote + 5, kind: 'quote' }]);
  expect(lines.map(({ heading }) => heading)).toEqual([true, false, false, true]);
  expect(lines[1]?.stretches.map(({ text: words, marks }) => [words, marks.length])).toEqual([
    ['全区', 0],
    ['闲臵 土地', 1],
    ['，处臵', 0],
  ]);
  const all = lines.flatMap(({ stretches }) => stretches.map((one) => one.text)).join('');
  expect(all).toBe(text.replaceAll('\n', ''));
});

it('a mark over a line break lies on both lines', () => {
  const from = text.indexOf('处臵');
  const lines = markLines(text, [{ from, to: text.indexOf('地。'), kind: 'quote' }]);
  const marked = lines.flatMap(({ stretches }) => stretches.filter(({ marks }) => marks.length));
  expect(marked.map((one) => one.text)).toEqual(['处臵', '闲臵']);
});

it('finds words over blanks, every place of them', () => {
  const bare = layBare(text);
  expect(findAll(bare, '闲臵').map(({ from }) => from)).toEqual([nth(0), nth(1)]);
  expect(findAll(bare, '臵土地')).toHaveLength(1);
  expect(findAll(bare, ' ')).toEqual([]);
  expect(findAll(bare, '没有')).toEqual([]);
});

it('marks what is printed wrongly wherever it stands, the examples in brackets aside', () => {
  const pack = { textDefects: [{ printed: '臵（闲臵、处臵）', likely: '置' }] } as ProgramPack;
  const marks = defectMarks(layBare(text), pack);
  expect(marks).toHaveLength(3);
  expect(marks[0]?.title).toBe('照印本，疑为“置”');
});

function nth(i: number): number {
  let at = -1;
  for (let n = 0; n <= i; n++) at = text.indexOf('闲臵', at + 1);
  return at;
}
