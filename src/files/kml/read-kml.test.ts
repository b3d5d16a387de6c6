import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { encodeGbk } from '../encoding/encode-gbk';
import { isUnreadable, type SourceTable, type Unreadable } from '../import/source-table';
import { readKml } from './read-kml';

const reading = { progress: () => undefined, stopped: () => false };
const ring = (x: number) =>
  `<LinearRing><coordinates>${x},30,0 ${x + 9},30,0\n${x + 9},39,0 ${x},30,0</coordinates></LinearRing>`;
const hole =
  '<innerBoundaryIs><LinearRing><coordinates>5,31 7,31 7,32 5,31</coordinates></LinearRing></innerBoundaryIs>';
const polygon = (x: number, inner = '') =>
  `<Polygon>${inner}<outerBoundaryIs>${ring(x)}</outerBoundaryIs></Polygon>`;
const document = (body: string) => `<kml:kml xmlns:kml="x"><Document>${body}</Document></kml:kml>`;

function answerTo(bytes: Uint8Array): SourceTable[] | Unreadable {
  return readKml({ name: 'a.kml', bytes }, reading);
}

function read(text: string | Uint8Array): SourceTable {
  const answer = answerTo(typeof text === 'string' ? strToU8(text) : text);
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer[0] as SourceTable;
}

it('reads a file of GDAL: typed columns, holes, parts and letters', () => {
  const table = read(new Uint8Array(readFileSync('tests/fixtures/import/kml/dk.kml')));
  expect(table.rows).toHaveLength(24);
  expect(table.rows[1]).toEqual([
    '330902-JT-002',
    '金塘西堠工业区2号地块',
    '宁波𬒗华螺杆有限公司',
    '工业用地',
    'M3',
    10028.21,
    '备注备注备注',
  ]);
  expect(table.shapes?.[4]?.polygons[0]).toHaveLength(2);
  expect(table.shapes?.[16]?.polygons).toHaveLength(2);
  expect(table.crs).toEqual({ fixed: 'lon-lat' });
  expect(table.notes).toEqual([]);
});

it('reads folders, names, data, inner before outer boundaries, several geometries', () => {
  const table = read(
    document(
      `<name>无关</name><Folder><name>一 &amp; 区</name><Placemark><name>甲</name><ExtendedData>` +
        `<Data name="码"><value>3309020010001234567</value></Data></ExtendedData>${polygon(0, hole)}` +
        `</Placemark></Folder><Placemark><MultiGeometry><Point><coordinates>1,2</coordinates></Point>` +
        `${polygon(0)}${polygon(20)}</MultiGeometry></Placemark><Placemark><name>空</name></Placemark>` +
        `<NetworkLink/>`,
    ),
  );
  expect(table.columns).toEqual(['文件夹', 'name', '码']);
  expect(table.rows).toEqual([
    ['一 & 区', '甲', '3309020010001234567'],
    [null, null, null],
    [null, '空', null],
  ]);
  expect(table.shapes?.map((shape) => shape?.polygons.map(({ length }) => length))).toEqual([
    [2],
    [1, 1],
    undefined,
  ]);
  expect(table.notes.map(({ row, why }) => [row, why])).toEqual([
    [2, '一行中既有面又有点或线，只取了面。'],
    [3, '没有图形。'],
    [null, '另有外部链接 1 个，不是地块，没有读入。'],
  ]);
});

it('reads a description that is a table as columns, any other as text', () => {
  const table = read(
    document(
      `<Placemark><description><![CDATA[<html><body><table><tr><td>ZDDM</td><td>123 &amp; 4</td></tr>` +
        `<tr><td>权利人</td><td><b>甲厂</b></td></tr></table></body></html>]]></description>${polygon(0)}</Placemark>` +
        `<Placemark><description>&lt;p&gt;面积 &lt;b&gt;5&lt;/b&gt; 亩&lt;/p&gt;1 &lt; 2</description>${polygon(0)}</Placemark>`,
    ),
  );
  expect(table.columns).toEqual(['ZDDM', '权利人', 'description']);
  expect(table.rows).toEqual([
    ['123 & 4', '甲厂', null],
    [null, null, '面积 5 亩\n1 < 2'],
  ]);
});

it('reads a KMZ, a table for each document in it', () => {
  const one = strToU8(document(`<Placemark>${polygon(0)}</Placemark>`));
  const bytes = zipSync({ 'doc.kml': one, 'files/二.kml': one, 'files/a.png': strToU8('x') });
  const answer = readKml({ name: 'a.kmz', bytes }, reading) as SourceTable[];
  expect(answer.map(({ file, layer }) => [file, layer])).toEqual([
    ['a.kmz/doc.kml', 'doc'],
    ['a.kmz/files/二.kml', 'files/二'],
  ]);
});

it('reads GBK by its head, and UTF-8 that says it is GBK', () => {
  const text = `<?xml version="1.0" encoding="gb2312"?>${document(
    `<Placemark><name>新碶街道</name>${polygon(0)}</Placemark>`,
  )}`;
  expect(read(encodeGbk(text).bytes).rows).toEqual([['新碶街道']]);
  expect(read(text).rows).toEqual([['新碶街道']]);
});

it('reads what stands before a break, and refuses what hides behind entities', () => {
  const whole = document(
    `<Placemark>${polygon(0)}</Placemark><Placemark>${polygon(0)}</Placemark>`,
  );
  const table = read(whole.slice(0, -60));
  expect(table.rows).toHaveLength(1);
  expect(table.notes[0]).toMatchObject({ severity: 'error' });
  const bomb = `<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${document('&b;')}`;
  expect((answerTo(strToU8(bomb)) as Unreadable).why).toContain('文档类型');
  expect((answerTo(strToU8('<a>'.repeat(5000))) as Unreadable).why).toContain('层次过深');
  expect((answerTo(strToU8(document(''))) as Unreadable).why).toContain('没有地标');
});

it('tells of coordinates that are none', () => {
  const table = read(
    document(
      `<Placemark><LinearRing><coordinates>1,2 x,3 4,5 1,2</coordinates></LinearRing></Placemark>` +
        `<Placemark><LinearRing><coordinates>1, 2 , 0 3, 2, 0 3, 4, 0 1, 2, 0</coordinates></LinearRing></Placemark>`,
    ),
  );
  expect(table.shapes?.[0]).toBeNull();
  expect(table.notes[0]).toMatchObject({ row: 1, severity: 'error' });
  expect(Array.from(table.shapes?.[1]?.polygons[0]?.[0] ?? [])).toEqual([1, 2, 3, 2, 3, 4]);
});
