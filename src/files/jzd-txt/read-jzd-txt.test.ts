import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../encoding/encode-gbk';
import { isUnreadable, type SourceTable } from '../import/source-table';
import { readJzdTxt } from './read-jzd-txt';

const reading = { progress: () => {}, stopped: () => false };

function tablesOf(text: string | Uint8Array): SourceTable[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const answer = readJzdTxt({ name: '界址点.txt', bytes }, reading);
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer;
}

function tableOf(text: string | Uint8Array): SourceTable {
  const [table, ...more] = tablesOf(text);
  if (!table || more.length > 0) throw new Error('not one table');
  return table;
}

const toldBy = (table: SourceTable) => table.notes.map(({ why }) => why).join('\n');
const HEAD = '[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=41\n[地块坐标]\n';
const N = 3_330_000;
const E = 41_418_000;
/** A square of a hectare, as lines; holes and parts by their place, size and ring. */
function square(ring: number | string, x = 0, y = 0, size = 100, first = 1, closed = true): string {
  const corners = [
    [0, 0],
    [0, size],
    [size, size],
    [size, 0],
  ];
  const lines = corners.map(
    ([n = 0, e = 0], i) => `J${first + i},${ring},${N + y + n},${E + x + e}`,
  );
  return `${(closed ? [...lines, `J${first},${ring},${N + y},${E + x}`] : lines).join('\n')}\n`;
}
const plot = (head: string, ...rings: string[]) => `${HEAD}${head}\n${rings.join('')}`;
const ringsOf = (table: SourceTable, row = 0) =>
  table.shapes?.[row]?.polygons.map((rings) => rings.map((ring) => ring.length / 2));
const OPEN_SQUARE = [E, N, E + 100, N, E + 100, N + 100, E, N + 100];

describe('the invented plots of 金塘', () => {
  const table = tableOf(
    new Uint8Array(readFileSync('tests/fixtures/import/jzd-txt/kcdj_gbk_crlf.txt')),
  );

  it('come with their fields, their grid and their letters', () => {
    expect(table.rows).toHaveLength(24);
    expect(table.columns.slice(0, 4)).toEqual([
      '界址点数',
      '地块面积（公顷）',
      '地块编号',
      '地块名称',
    ]);
    expect(table.rows[0]).toEqual([
      6,
      0.5584,
      '330902-JT-001',
      '金塘西堠工业区1号地块',
      '面',
      'H51G001001',
      '工业用地',
      null,
    ]);
    expect(table.encoding?.name).toBe('GB18030');
    expect(table.crs.stated).toMatchObject({
      带号: '41',
      几度分带: '3',
      坐标系: '2000国家大地坐标系',
    });
    expect(table.rowNumbers[0]).toBe(13);
  });

  it('have open rings, easting first, holes within their outline', () => {
    const [polygon] = table.shapes?.[0]?.polygons ?? [];
    expect([...(polygon?.[0] ?? [])].slice(0, 4)).toEqual([
      41391970, 3324522, 41392051.473, 3324539.318,
    ]);
    expect(ringsOf(table, 0)).toEqual([[5]]);
    expect(ringsOf(table, 4)).toEqual([[5, 4]]);
    const parts = table.shapes?.map((shape) => shape?.polygons.length);
    expect(parts?.filter((count) => count === 2)).toHaveLength(1);
  });

  it('raise no doubt', () => {
    expect(table.notes).toEqual([]);
  });
});

describe('variants of the same square', () => {
  const standard = '5,1.0000,1,甲地块,面,,工业用地,,@';
  it.each([
    ['the form of the ministry', plot(standard, square(1))],
    ['a mark and wide breaks', `\uFEFF${plot(standard, square(1)).replaceAll('\n', '\r\n')}`],
    ['blanks before the lines', plot(standard, square(1)).replaceAll('\n', '\n  ')],
    ['points without J', plot(standard, square(1)).replaceAll('\nJ', '\n')],
    ['no closing point', plot('4,1.0000,1,甲地块,面,,工业用地,,@', square(1, 0, 0, 100, 1, false))],
    ['closing not counted', plot('4,1.0000,1,甲地块,面,,工业用地,,@', square(1))],
    ['no @', plot('5,1.0000,1,甲地块,面,,工业用地,', square(1))],
    ['eight fields', plot('5,1.0000,1,甲地块,面,,工业用地,@', square(1))],
    ['the word of the unit', plot('5,1.0000公顷,1,甲地块,面,,工业用地,,@', square(1))],
    ['wide commas', plot(standard, square(1)).replaceAll(',', '，')],
    ['tabs between figures', plot(standard, square(1).replaceAll(',', '\t'))],
    ['no count of points', plot('1.0000公顷,1,甲地块,面,,工业用地,,@', square(1))],
    ['wide brackets', plot(standard, square(1)).replaceAll('[', '【').replaceAll(']', '】')],
    ['GBK', encodeGbk(plot(standard, square(1))).bytes],
    ['no 属性描述', `[地块坐标]\n${standard}\n${square(1)}`],
    ['a height', plot(standard, square(1).replaceAll('\n', ',12.5\n'))],
  ])('%s', (_, text) => {
    const table = tableOf(text);
    expect([...(table.shapes?.[0]?.polygons[0]?.[0] ?? [])]).toEqual(OPEN_SQUARE);
    expect(table.rows[0]?.slice(1, 5)).toEqual([1, '1', '甲地块', '面']);
    expect(table.rows[0]?.[6]).toBe('工业用地');
    expect(table.notes).toEqual([]);
  });

  it('names what files of land consolidation add', () => {
    const table = tableOf(plot('5,1,1,甲,面,,住宅用地,0101,,水田,8,7,备注,@', square(1)));
    expect(table.columns.slice(7)).toEqual([
      '地类编码',
      '图斑类型',
      '地类',
      '改造前质量等别',
      '改造后质量等别',
      '备注',
    ]);
    expect(table.rows[0]?.slice(7)).toEqual(['0101', null, '水田', '8', '7', '备注']);
  });

  it.each([
    ['10000', '平方米'],
    ['15.0', '亩'],
    ['10000平方米', '平方米'],
  ])('an area of %s is brought to hectares, and told', (area, unit) => {
    const table = tableOf(plot(`5,${area},1,甲,面,,,,@`, square(1)));
    expect(table.rows[0]?.[1]).toBe(1);
    expect(table.notes[0]).toMatchObject({ row: 6, field: '地块面积（公顷）' });
    expect(toldBy(table)).toContain(unit);
  });

  it('eastings first are turned, and told', () => {
    const turned = square(1).replace(/(\d{7}),(\d{8})/g, '$2,$1');
    const table = tableOf(plot(standard, turned));
    expect([...(table.shapes?.[0]?.polygons[0]?.[0] ?? [])]).toEqual(OPEN_SQUARE);
    expect(toldBy(table)).toContain('东坐标在前');
    const some = tableOf(
      `${plot(standard, square(1))}${standard}\n${square(1)}${standard}\n${turned}`,
    );
    expect(some.notes.map(({ row }) => row)).toEqual([18]);
    expect([...(some.shapes?.[2]?.polygons[0]?.[0] ?? [])]).toEqual(OPEN_SQUARE);
  });

  it('eastings without a zone, and degrees, stay as they are', () => {
    const plain = tableOf(plot(standard, square(1).replaceAll(',41418', ',418')));
    expect(plain.shapes?.[0]?.polygons[0]?.[0]?.[0]).toBe(418_000);
    const degrees = tableOf(
      plot('4,1,1,甲,面,,,,@', '1,1,30.1,122.1\n2,1,30.1,122.2\n3,1,30.2,122.2\n'),
    );
    expect([...(degrees.shapes?.[0]?.polygons[0]?.[0] ?? [])].slice(0, 2)).toEqual([122.1, 30.1]);
  });
});

describe('rings', () => {
  const head = '10,1,1,甲,面,,,,@';
  it.each([
    ['a hole under another number', [square(1), square(2, 20, 20, 10, 6)], [[4, 4]]],
    ['a hole under the same number', [square(1), square(1, 20, 20, 10, 6)], [[4, 4]]],
    ['a part under another number', [square(1), square(2, 200, 0, 10, 6)], [[4], [4]]],
    ['a hole before its outline', [square(1, 20, 20, 10), square(2)], [[4, 4]]],
    ['numbering that starts again', [square(1), square(2, 20, 20, 10, 1)], [[4, 4]]],
    [
      'an island in a hole',
      [square(1), square(2, 20, 20, 50), square(3, 30, 30, 5)],
      [[4, 4], [4]],
    ],
    [
      'neither numbers nor closings that part them',
      [square(1, 0, 0, 100, 1, false), square(1, 200, 0, 100, 1, false)],
      [[4], [4]],
    ],
  ])('%s', (_, rings, expected) => {
    const counts = ringsOf(tableOf(plot(head, ...rings)));
    expect(counts?.toSorted((a, b) => b.length - a.length)).toEqual(expected);
  });

  it('close on a point written twice the same, or nearly the first', () => {
    const twice = square(1).replace(/J1,1,3330000,41418000\n$/, 'J1,1,3330000,3330000\n');
    expect(ringsOf(tableOf(plot(head, twice)))).toEqual([[4]]);
    expect(toldBy(tableOf(plot(head, twice)))).toContain('写了两遍');
    const nearly = square(1).replace(/J1,1,3330000,41418000\n$/, 'J1,1,3330000.01,41418000\n');
    expect(ringsOf(tableOf(plot(head, nearly)))).toEqual([[4]]);
    expect(toldBy(tableOf(plot(head, nearly)))).toContain('不完全相同');
  });
});

describe('what does not hold', () => {
  const head = '5,1,1,甲,面,,,,@';
  it.each([
    ['no figure', square(1).replace('41418100', 'abc'), 7, 6, '坐标不是数字'],
    ['two points', 'J1,1,3330000,41418000\nJ2,1,3330100,41418000\n', 6, 6, '不足 3 个点'],
    [
      'one point turned',
      square(1).replace('3330100,41418100', '41418100,3330100'),
      9,
      9,
      '次序与同一地块',
    ],
    ['a line of something', `${square(1)}以下空白\n`, 12, 12, '不是界址点'],
    ['no points', '', 6, 6, '没有界址点'],
  ])('%s leaves the outline out and names the line', (_, points, __, line, words) => {
    const table = tableOf(plot(head, points));
    expect(table.rows).toHaveLength(1);
    expect(table.shapes?.[0]).toBeNull();
    expect(table.notes.at(-1)).toMatchObject({ row: line, severity: 'error' });
    expect(toldBy(table)).toContain(words);
  });

  it('tells of a wrong count, of points without a head, of kinds that are no plot', () => {
    expect(toldBy(tableOf(plot('9,1,1,甲,面,,,,@', square(1))))).toContain(
      '写明 9 个界址点，实有 5 个',
    );
    expect(toldBy(tableOf(`[地块坐标]\n${square(1)}`))).toContain('没有地块记录行');
    const point = tableOf(plot('1,0,1,甲,点,,,,@', `J1,1,${N},${E}\n`));
    expect(point.shapes?.[0]).toEqual({ polygons: [], point: [E, N] });
  });

  it('keeps files glued together apart', () => {
    const second = plot(head, square(1)).replace('带号=41', '带号=40');
    const tables = tablesOf(plot(head, square(1)) + second);
    expect(tables.map(({ layer, crs }) => [layer, crs.stated?.带号])).toEqual([
      ['第 1 段', '41'],
      ['第 2 段', '40'],
    ]);
  });

  it.each(['', 'hello', '[属性描述]\n带号=41\n[地块坐标]\n', '{"type":"x"}'])(
    '“%s” is no such file',
    (text) => {
      const answer = readJzdTxt({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, reading);
      expect(isUnreadable(answer) && answer.why).toContain('没有地块坐标');
    },
  );
});
