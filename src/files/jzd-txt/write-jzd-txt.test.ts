import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CGCS2000, gridCrs } from '../../core/geo/crs/crs';
import { projectGeometry, unprojectGeometry } from '../../core/geo/crs/project';
import { type Geometry, packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import { joinParts } from '../encoding/byte-chunks';
import { isUnreadable, type SourceShape, type SourceTable } from '../import/source-table';
import { readJzdTxt } from './read-jzd-txt';
import { type PlotToWrite, writeJzdTxt } from './write-jzd-txt';

const reading = { progress: () => {}, stopped: () => false };
const crs = gridCrs(41, 3, true);
if (!crs) throw new Error('no grid');
const options = { crs, producer: '示例单位', day: '2026-11-21', encoding: 'utf-8' } as const;
const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];
const E = 41_418_000;
const N = 3_330_000;

function plot(polygons: [number, number][][][], more: Partial<PlotToWrite> = {}): PlotToWrite {
  const geometry = unprojectGeometry(options.crs, packPolygons(polygons));
  const words = { number: '001', name: '甲地块', mapSheet: '', use: '工业用地', landClass: '0601' };
  return { ...words, areaHa: 1, geometry, ...more };
}

function written(plots: readonly PlotToWrite[], encoding: 'utf-8' | 'gbk' = 'utf-8') {
  const answer = writeJzdTxt(plots, { ...options, encoding });
  if (isRefusal(answer)) throw new Error(answer.why);
  return { bytes: joinParts(answer.parts), losses: answer.losses };
}

function read(bytes: Uint8Array): SourceTable {
  const answer = readJzdTxt({ name: 'x.txt', bytes }, reading);
  if (isUnreadable(answer) || !answer[0]) throw new Error('unreadable');
  return answer[0];
}

/** Rings in a form that does not depend on where and which way they run, in millimetres. */
function plain(polygons: readonly (readonly Float64Array[])[]): string[][] {
  return polygons.map((rings) =>
    rings.map((ring) => {
      const points = Array.from(
        { length: ring.length / 2 },
        (_, i) => `${ring[2 * i]?.toFixed(2)} ${ring[2 * i + 1]?.toFixed(2)}`,
      );
      return points.toSorted().join(',');
    }),
  );
}

function packed(shape: SourceShape): Geometry {
  return packPolygons(
    shape.polygons.map((rings) =>
      rings.map((ring) =>
        Array.from(
          { length: ring.length / 2 },
          (_, i) => [ring[2 * i] as number, ring[2 * i + 1] as number] as const,
        ),
      ),
    ),
  );
}

it('is the form of the ministry', () => {
  const { bytes, losses } = written([plot([[square(E, N, 100), square(E + 20, N + 20, 10)]])]);
  expect(losses).toEqual([]);
  expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
    '[属性描述]',
    '格式版本号=1.01版本',
    '数据产生单位=示例单位',
    '数据产生日期=2026-11-21',
    '坐标系=2000国家大地坐标系',
    '几度分带=3',
    '投影类型=高斯克吕格',
    '计量单位=米',
    '带号=41',
    '精度=0.001',
    '转换参数=,,,,,,',
    '[地块坐标]',
    '10,1.0000,001,甲地块,面,,工业用地,0601,@',
    'J1,1,3330100.000,41418000.000',
    'J2,1,3330100.000,41418100.000',
    'J3,1,3330000.000,41418100.000',
    'J4,1,3330000.000,41418000.000',
    'J1,1,3330100.000,41418000.000',
    'J5,2,3330030.000,41418020.000',
    'J6,2,3330020.000,41418020.000',
    'J7,2,3330020.000,41418030.000',
    'J8,2,3330030.000,41418030.000',
    'J5,2,3330030.000,41418020.000',
    '',
  ]);
});

it('comes back within a millimetre: the plots of 金塘, in either encoding', () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/import/jzd-txt/kcdj_gbk_crlf.txt'));
  const before = read(bytes);
  const plots = before.rows.map((row, i): PlotToWrite => {
    const shape = before.shapes?.[i];
    return {
      number: String(row[2] ?? ''),
      name: String(row[3] ?? ''),
      areaHa: typeof row[1] === 'number' ? row[1] : null,
      mapSheet: String(row[5] ?? ''),
      use: String(row[6] ?? ''),
      landClass: String(row[7] ?? ''),
      geometry: shape ? unprojectGeometry(options.crs, packed(shape)) : null,
    };
  });
  for (const encoding of ['utf-8', 'gbk'] as const) {
    const { bytes: again, losses } = written(plots, encoding);
    const after = read(again);
    expect(losses.filter(({ kind }) => kind !== 'letters')).toEqual([]);
    expect(after.notes).toEqual([]);
    expect(after.crs.stated).toMatchObject({ 带号: '41' });
    for (const [i, shape] of (after.shapes ?? []).entries()) {
      expect(plain(shape?.polygons ?? [])).toEqual(plain(before.shapes?.[i]?.polygons ?? []));
    }
    if (encoding === 'utf-8') expect(after.rows).toEqual(before.rows);
  }
});

it('comes back for any outline with holes and parts', () => {
  const side = fc.double({ min: 5, max: 90, noNaN: true });
  fc.assert(
    fc.property(side, side, fc.boolean(), fc.boolean(), (a, b, hole, part) => {
      const first = [
        square(E + a, N + b, 100),
        ...(hole ? [square(E + a + 5, N + b + 5, 20).reverse()] : []),
      ];
      const source = plot([first, ...(part ? [[square(E + 500, N, a)]] : [])]);
      const table = read(written([source]).bytes);
      const shape = table.shapes?.[0];
      expect(table.notes.filter(({ field }) => field !== '地块面积（公顷）')).toEqual([]);
      const expected = unpackPolygons(projectGeometry(options.crs, source.geometry as Geometry));
      expect(shape?.polygons.map((rings) => rings.length)).toEqual(
        expected.map((rings) => rings.length),
      );
      for (const [i, rings] of (shape?.polygons ?? []).entries()) {
        for (const [j, ring] of rings.entries()) {
          for (const [x, y] of expected[i]?.[j] ?? []) {
            const gaps = Array.from({ length: ring.length / 2 }, (_, k) =>
              Math.hypot((ring[2 * k] ?? 0) - x, (ring[2 * k + 1] ?? 0) - y),
            );
            expect(Math.min(...gaps)).toBeLessThan(0.001);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('tells what it could not hold', () => {
  const near: [number, number][] = [...square(E, N, 100), [E, N + 0.0001]];
  const plots = [
    plot([[square(E, N, 100)]], { name: '𬒗厂,@\n', areaHa: null }),
    plot([], { geometry: null }),
    plot([[near]]),
  ];
  const { bytes, losses } = written(plots, 'gbk');
  expect(losses).toEqual([
    { kind: 'signs', row: 1, column: '地块名称' },
    { kind: 'letters', row: 1, column: '地块名称', letters: ['𬒗'] },
    { kind: 'no-outline', row: 2 },
    { kind: 'vertices', row: 3, count: 1 },
  ]);
  const table = read(bytes);
  expect(table.rows.map((row) => row.slice(1, 4))).toEqual([
    [null, '001', '?厂，＠'],
    [1, '001', '甲地块'],
  ]);
});

it('is refused in degrees, and on a grid without its zone', () => {
  const plain3 = gridCrs(41, 3, false);
  for (const other of [CGCS2000, plain3]) {
    if (other) expect(isRefusal(writeJzdTxt([], { ...options, crs: other }))).toBe(true);
  }
});
