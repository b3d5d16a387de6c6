import { describe, expect, it } from 'vitest';
import { idleReading } from '../../../tests/builders/fuzz';
import { boxOf } from '../../core/geo/box';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { findCrs, type Range } from '../../core/import/find-crs';
import { placeShape, rangeOf } from '../../core/import/place-shapes';
import { readFiles } from '../import/read-files';
import type { SourceTable } from '../import/source-table';

const dinghai = { zone: 41, extent: { west: 121.6, east: 122.3, south: 29.9, north: 30.3 } };

function paste(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { tables, unreadable } = readFiles([{ name: '粘贴的内容', bytes }], idleReading);
  return { table: tables[0], unreadable, refusal: unreadable.map(({ why }) => why).join() };
}

function table(text: string): SourceTable {
  const answer = paste(text);
  if (!answer.table) throw new Error(answer.refusal);
  return answer.table;
}

const whys = ({ notes }: SourceTable) => notes.map(({ row, why }) => `${row ?? ''} ${why}`);
const rings = ({ shapes }: SourceTable) =>
  (shapes ?? []).map((shape) => shape?.polygons.map((polygon) => polygon.map((r) => r.length / 2)));

/** The first outline where it lies, with the reading that was taken. */
function placed(from: SourceTable) {
  const shapes = (from.shapes ?? []).map((shape) => shape?.polygons ?? []);
  const [best] = findCrs(from.crs, rangeOf(shapes) as Range, dinghai).readings;
  const geometry = best && placeShape(shapes[0] ?? [], best, 'none');
  if (!geometry) throw new Error('not placed');
  return { best, box: boxOf(geometry), m2: geodesicAreaM2(geometry) };
}

const SQUARE = '121.88 30.03, 121.89 30.03, 121.89 30.04, 121.88 30.04, 121.88 30.03';

describe('well-known text', () => {
  it('is known by what it says', () => {
    expect(table(`POLYGON((${SQUARE}))`).format).toBe('wkt');
    expect(table(` multipolygon z (((121 30 1,122 30 1,122 31 1,121 30 1)))`).format).toBe('wkt');
    expect(table('SRID=4528;POLYGON((1 1,2 1,2 2,1 1))').crs).toEqual({ epsg: 4528 });
  });

  it('is read with holes, parts and collections, a row for each', () => {
    const hole = '121.882 30.032,121.883 30.032,121.883 30.033,121.882 30.032';
    const text = `POLYGON((${SQUARE}),(${hole}));\nMULTIPOLYGON(((${SQUARE})),((0 0,1 0,1 1,0 0)))
GEOMETRYCOLLECTION(POINT(1 2),POLYGON((${SQUARE})))\nPOLYGON EMPTY`;
    const read = table(text);
    expect(rings(read)).toEqual([[[4, 3]], [[4], [3]], [[4]], undefined]);
    expect(whys(read)).toEqual(['3 一行中既有面又有点或线，只取了面。', '4 图形为空。']);
  });

  it('with latitude first lies where it lies with longitude first', () => {
    const turned = SQUARE.replace(/(\S+) (\S+?)(,|$)/g, '$2 $1$3');
    const [own, other] = [`POLYGON((${SQUARE}))`, `POLYGON((${turned}))`].map((text) =>
      placed(table(text)),
    );
    expect(other?.best.why).toContain('纬度在前');
    expect(other?.box).toEqual(own?.box);
  });

  it('that is open is closed and told; what is no ring is left out and told', () => {
    const read = table('POLYGON((1 1,2 1,2 2));POLYGON((1 1,2 2));POLYGON((1 1,NaN 1,2 2,1 1))');
    expect(whys(read)).toEqual([
      '1 环的首尾没有相接，按相接读入。',
      '2 环的首尾没有相接，按相接读入。',
      '2 外环不足三个点，没有读入该图形。',
      '3 坐标中有 NaN 或不合情理的数，没有读入该图形。',
    ]);
  });

  it('of 100,000 vertices is read', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 100_000;
      return `${121.9 + 0.01 * Math.cos(turn)} ${30 + 0.01 * Math.sin(turn)}`;
    });
    expect(rings(table(`POLYGON((${[...points, points[0]].join(',')}))`))).toEqual([[[100_000]]]);
  });

  it.each([
    ['POLYGON((1 1,2 1,2 2,1 1)', '没有写完'],
    ['POLYGON((1 1,2 1,', '没有写完'],
    ['POLYGON((1 1,2 x,2 2,1 1))', '从“2 x,2 2,1 1))”起读不懂'],
    ['POLYGON((1 1,2 1,2 2,1 1))\nKREIS(1 2)', '第 2 行从“KREIS(1 2)”起读不懂'],
    [`${'GEOMETRYCOLLECTION('.repeat(30)}POINT(1 1)${')'.repeat(30)}`, '起读不懂'],
  ])('%s is refused, and where', (text, words) => {
    const { unreadable } = paste(text);
    expect(unreadable[0]?.why).toContain(words);
    expect(unreadable[0]?.now).toContain('POLYGON');
  });
});

describe('a table of coordinates', () => {
  const degrees = [
    [121.88, 30.03],
    [121.89, 30.03],
    [121.89, 30.04],
    [121.88, 30.04],
  ] as const;
  const lines = (separator: string, turned = false) =>
    degrees.map(([lon, lat]) => (turned ? [lat, lon] : [lon, lat]).join(separator)).join('\n');

  it.each([
    ['commas', lines(',')],
    ['tabs, with a head', `经度\t纬度\n${lines('\t')}`],
    ['blanks, closed', `${lines(' ')}\n121.88 30.03\n`],
    ['fullwidth commas and CRLF', lines('，').replaceAll('\n', '\r\n')],
    ['point numbers', `点号,经度,纬度\n${degrees.map((at, i) => `J${i + 1},${at}`).join('\n')}`],
    ['bare point numbers', degrees.map((at, i) => `${i + 1} ${at.join(' ')}`).join('\n')],
    ['heights', degrees.map((at) => `${at},12.5`).join('\n')],
    ['latitude first', lines(',', true)],
    ['degrees and minutes', '121°52′48″ 30°1′48″\n121°53′24″ 30°1′48″\n121°53′24″ 30°2′24″'],
  ])('with %s is one outline in 金塘', (_, text) => {
    const read = table(text);
    expect(read.format).toBe('coordinates');
    const { box } = placed(read);
    expect(box?.west).toBeCloseTo(121.88, 6);
    expect(box?.south).toBeCloseTo(30.03, 6);
    expect(box?.east).toBeCloseTo(121.89, 6);
  });

  it('in a 3° zone is placed by its figures, with and without the zone, northing first or not', () => {
    const plane = [
      [391_950, 3_323_600],
      [392_450, 3_323_600],
      [392_450, 3_324_100],
      [391_950, 3_324_100],
    ] as const;
    const text = (zone: number, turned: boolean) =>
      plane.map(([e, n]) => (turned ? [n, zone + e] : [zone + e, n]).join(',')).join('\n');
    const all = [0, 41_000_000].flatMap((zone) =>
      [false, true].map((turned) => placed(table(text(zone, turned)))),
    );
    for (const { m2, box } of all) {
      expect(m2).toBeCloseTo(all[0]?.m2 ?? 0, 6);
      expect(box?.west).toBeCloseTo(121.88, 1);
    }
    // Whose land it is by another zone lies a zone away, and says which zone the figures name.
    expect(placed(table(text(40_000_000, false))).best.why).toContain('40');
  });

  it('with an empty line between is two rings, a hole where one lies in the other', () => {
    const hole = '121.882,30.032\n121.883,30.032\n121.883,30.033';
    expect(rings(table(`${lines(',')}\n\n${hole}`))).toEqual([[[4, 3]]]);
    const apart = '121.982,30.032\n121.983,30.032\n121.983,30.033';
    expect(rings(table(`${lines(',')}\n\n${apart}`))).toEqual([[[4], [3]]]);
  });

  it('of 100,000 points is one outline', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 100_000;
      return `${121.9 + 0.01 * Math.cos(turn)},${30 + 0.01 * Math.sin(turn)}`;
    });
    expect(rings(table(points.join('\n')))).toEqual([[[100_000]]]);
  });

  it.each([
    ['a line that is no point', `${lines(',')}\n${lines(',')}\n见附图`, '第 9 行“见附图”不是'],
    ['two ways of writing', `${lines(',')}\n30.05,121.88`, '第 5 行两个数的先后次序与前面'],
    ['two points', '121.88,30.03\n121.89,30.03', '第 1 行起的一圈不足三个点'],
  ])('with %s is refused, and where', (_, text, words) => {
    const { unreadable } = paste(text);
    expect(unreadable[0]?.why).toContain(words);
    expect(unreadable[0]?.now).not.toBe('');
  });

  it.each([
    ['firms with a place', '企业名称,经度,纬度\n甲厂,121.88,30.03\n乙厂,121.89,30.03'],
    ['figures of money', '税收,面积\n5,3\n6,4\n7,5'],
    ['codes', '3309021,200\n3309022,300\n3309023,400'],
  ])('is not what %s are', (_, text) => {
    expect(table(text).format).toBe('csv');
  });
});
