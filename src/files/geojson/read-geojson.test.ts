import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { encodeGbk } from '../encoding/encode-gbk';
import { isUnreadable, type SourceTable, type Unreadable } from '../import/source-table';
import { readGeojson } from './read-geojson';

const reading = { progress: () => undefined, stopped: () => false };
const SQUARE = [
  [121, 30],
  [122, 30],
  [122, 31],
  [121, 30],
];

function answerTo(text: string | Uint8Array): SourceTable[] | Unreadable {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readGeojson({ name: 'a.geojson', bytes }, reading);
}

function read(text: string | Uint8Array): SourceTable {
  const answer = answerTo(text);
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer[0] as SourceTable;
}

function feature(properties: object, coordinates: unknown = [SQUARE], type = 'Polygon'): string {
  return JSON.stringify({ type: 'Feature', properties, geometry: { type, coordinates } });
}

function collection(...features: string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

function toldIn({ notes }: SourceTable): (string | number | null)[][] {
  return notes.map(({ row, why }) => [row, why]);
}

it('reads a file of GDAL with a system of its own', () => {
  const table = read(new Uint8Array(readFileSync('tests/fixtures/import/geojson/dk_4490.geojson')));
  expect(table.rows).toHaveLength(24);
  expect(table.layer).toBe('地块');
  expect(table.crs).toEqual({ epsg: 4490 });
  expect(table.rows[1]?.[2]).toBe('宁波𬒗华螺杆有限公司');
  expect(table.shapes?.[4]?.polygons[0]).toHaveLength(2);
  expect(table.shapes?.[16]?.polygons).toHaveLength(2);
});

it('gathers columns in the order they come, and leaves cells empty where a row has none', () => {
  const table = read(collection(feature({ a: 1 }), feature({ b: '<b>甲</b>', a: true })));
  expect(table.columns).toEqual(['a', 'b']);
  expect(table.rows).toEqual([
    [1, null],
    [true, '<b>甲</b>'],
  ]);
  expect(table.crs).toEqual({ fixed: 'lon-lat' });
});

it('keeps codes of 19 digits, wherever they stand', () => {
  const table = read(
    '{"type":"Feature","properties":{"码":3309020010001234567,"文":"a 3309020010001234567 \\" ,","小":1.12345678901234567},' +
      '"geometry":{"type":"Point","coordinates":[121.12345678901234567,30]}}',
  );
  expect(table.rows[0]?.slice(0, 2)).toEqual(['3309020010001234567', 'a 3309020010001234567 " ,']);
  expect(table.rows[0]?.[2]).toBeCloseTo(1.123456789);
  expect(table.shapes?.[0]?.point?.[0]).toBeCloseTo(121.123456789);
});

it('reads one feature a line, and keeps the row of a line that is broken', () => {
  const lines = `${feature({ n: 1 })}\n{"type":\n\n\u001e${feature({ n: 4 })}\n`;
  const table = read(lines);
  expect(table.rowNumbers).toEqual([1, 2, 4]);
  expect(table.rows).toEqual([[1], [null], [4]]);
  expect(toldIn(table)).toEqual([[2, '不是完整的 JSON，该行为空。']]);
});

it('reads a bare geometry, a feature, and a list of features', () => {
  expect(read(JSON.stringify({ type: 'Polygon', coordinates: [SQUARE] })).rows).toEqual([[]]);
  expect(read(feature({ n: 1 })).rows).toEqual([[1]]);
  expect(read(`[${feature({ n: 1 })},${feature({ n: 2 })}]`).rows).toEqual([[1], [2]]);
});

it('reads what stands before a break, and tells where it is', () => {
  const whole = collection(feature({ n: 1 }), feature({ n: 2 }));
  const table = read(whole.slice(0, -20));
  expect(table.rows).toEqual([[1]]);
  expect(table.notes[0]).toMatchObject({ severity: 'error', row: null });
  expect(table.notes[0]?.why).toContain('第 1 个要素');
});

it('reads GBK, in which the second byte of 碶 is a backslash', () => {
  const { bytes } = encodeGbk(collection(feature({ 地址: '新碶街道大碶', 名: '碶' })));
  const table = read(bytes);
  expect(table.encoding?.name).toBe('GB18030');
  expect(table.rows).toEqual([['新碶街道大碶', '碶']]);
});

it('tells of every outline that is none', () => {
  const table = read(
    collection(
      feature({}, [
        [
          [121, 30],
          [122, null],
          [122, 31],
          [121, 30],
        ],
      ]),
      feature({}, [
        [
          [121, 30],
          [122, 30],
        ],
      ]),
      feature({}, [SQUARE.slice(0, 3)]),
      '{"type":"Feature","properties":null,"geometry":null}',
      feature({}, [121, 30], 'Sphere'),
      feature({}, [121, 30]),
      feature({}, SQUARE, 'LineString'),
      feature({}, SQUARE.slice(0, 3), 'LineString'),
    ),
  );
  expect(toldIn(table)).toEqual([
    [1, '坐标中有 NaN 或不合情理的数，没有读入该图形。'],
    [2, '环的首尾没有相接，按相接读入。'],
    [2, '外环不足三个点，没有读入该图形。'],
    [3, '环的首尾没有相接，按相接读入。'],
    [4, '图形为空。'],
    [5, '图形类型（Sphere）不能读取。'],
    [6, '坐标的括号层次不对，没有读入该图形。'],
    [7, '首尾相接的线，已按面读入。'],
  ]);
  expect(table.shapes?.map((shape) => shape?.polygons.length ?? null)).toEqual([
    ...[null, null, 1, null, null, null, 1, 0],
  ]);
});

it('takes parts that pass for holes as parts, and keeps what a collection holds', () => {
  const beside = SQUARE.map(([x = 0, y = 0]) => [x + 5, y]);
  const table = read(collection(feature({}, [SQUARE, beside])));
  expect(table.shapes?.[0]?.polygons).toHaveLength(2);
  expect(table.notes[0]?.why).toContain('包含关系');
  const both = [
    { type: 'Point', coordinates: [1, 2] },
    { type: 'Polygon', coordinates: [SQUARE] },
  ];
  const mixed = read(JSON.stringify({ type: 'GeometryCollection', geometries: both }));
  expect(mixed.shapes?.[0]).toMatchObject({ polygons: [[expect.any(Float64Array)]] });
});

it('takes metres for metres', () => {
  const metres = SQUARE.map(([x = 0, y = 0]) => [x * 340_000, y * 110_000]);
  const table = read(collection(feature({}, [metres])));
  expect(table.crs).toEqual({});
  expect(table.notes[0]?.why).toContain('坐标数值不是');
});

it('says what other JSON is', () => {
  const whyOf = (text: string) => (answerTo(text) as Unreadable).why;
  expect(whyOf('{"type":"Topology","arcs":[],"objects":{}}')).toContain('TopoJSON');
  expect(whyOf('{"features":[{"attributes":{"a":1},"geometry":{"rings":[]}}]}')).toContain('Esri');
  expect(whyOf('{"a":1}')).toContain('不是 GeoJSON');
  expect(whyOf('{"a":')).toContain('第 1 行');
  expect(whyOf('')).toContain('空');
});

it('reads a ring of 100,000 vertices', () => {
  const ring = Array.from({ length: 100_000 }, (_, i) => {
    const angle = (i * Math.PI) / 50_000;
    return [121 + 0.1 * Math.cos(angle), 30 + 0.1 * Math.sin(angle)];
  });
  const table = read(collection(feature({}, [[...ring, ring[0]]])));
  expect(table.shapes?.[0]?.polygons[0]?.[0]).toHaveLength(200_000);
  expect(table.notes).toEqual([]);
});
