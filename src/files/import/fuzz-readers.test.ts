import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anyBytes, changed, expectSound, idleReading, RUNS } from '../../../tests/builders/fuzz';
import {
  dbfOf,
  polygonContent,
  shpOf,
  square,
} from '../../../tests/fixtures/import/shapefile/shapefile-bytes';
import {
  plainRows,
  rawWorkbook,
  workbookParts,
} from '../../../tests/fixtures/import/table/raw-workbook';
import { readDxf } from '../dxf/read-dxf';
import { readGeojson } from '../geojson/read-geojson';
import { readGeopackage } from '../geopackage/read-geopackage';
import { readJzdTxt } from '../jzd-txt/read-jzd-txt';
import { readKml } from '../kml/read-kml';
import { readCoordinateList } from '../outline-text/read-coordinate-list';
import { readWkt } from '../outline-text/read-wkt';
import { readShapefiles } from '../shapefile/read-shapefiles';
import { readTables } from '../table/read-tables';
import { detectFormat } from './detect-format';
import { readFiles } from './read-files';
import { isUnreadable, type Reading, type SourceFile, type SourceTable } from './source-table';

const fixtures = 'tests/fixtures/import/';
const load = (name: string) => new Uint8Array(readFileSync(fixtures + name));
const utf8 = (text: string) => new TextEncoder().encode(text);

type Reader = (file: SourceFile, reading: Reading) => ReturnType<typeof readTables>;

const DRAWING = [
  ...['0', 'SECTION', '2', 'HEADER', '9', '$ACADVER', '1', 'AC1015', '0', 'ENDSEC'],
  ...['0', 'SECTION', '2', 'BLOCKS', '0', 'BLOCK', '2', 'B', '10', '0', '20', '0'],
  ...['0', 'LWPOLYLINE', '8', '0', '90', '3', '70', '1', '10', '0', '20', '0', '42', '0.5'],
  ...['10', '9', '20', '0', '10', '9', '20', '9', '0', 'INSERT', '2', 'B', '0', 'ENDBLK'],
  ...['0', 'ENDSEC', '0', 'SECTION', '2', 'ENTITIES', '0', 'INSERT', '8', '宗地', '2', 'B'],
  ...['10', '5', '20', '5', '41', '2', '50', '30', '70', '3', '44', '20'],
  ...['0', 'POLYLINE', '8', '宗地', '66', '1', '70', '1', '0', 'VERTEX', '10', '0', '20', '0'],
  ...['0', 'VERTEX', '10', '4', '20', '0', '0', 'VERTEX', '10', '4', '20', '4', '0', 'SEQEND'],
  ...['0', 'HATCH', '8', '宗地', '91', '1', '92', '1', '93', '2', '72', '2', '10', '1', '20', '1'],
  ...['40', '3', '50', '0', '51', '180', '73', '1', '72', '1', '10', '0', '20', '0', '11', '4'],
  ...['21', '0', '0', 'CIRCLE', '8', '0', '10', '1', '20', '1', '40', '2', '0', 'TEXT', '8', '0'],
  ...['10', '3', '20', '1', '1', '一号地\\U+3DB2', '0', 'ENDSEC', '0', 'EOF', ''],
].join('\n');

const FEATURES = [
  '{"type":"Feature","properties":{"名称":"甲","面积":1.5},"geometry":{"type":"Polygon","coordinates":[[[121.8,30],[121.9,30],[121.9,30.1],[121.8,30]],[[121.88,30.01],[121.89,30.01],[121.89,30.02],[121.88,30.01]]]}}',
  '{"type":"Feature","properties":{"名称":"乙"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[121,30],[122,30],[122,31],[121,30]]]]},{"type":"Point","coordinates":[1,2]}]}}',
  '{"type":"Feature","properties":{"名称":null},"geometry":null}',
];
const GEOJSON = `{"type":"FeatureCollection","name":"dk","crs":{"type":"name","properties":{"name":"EPSG:4490"}},"features":[${FEATURES.join(',\n')}]}`;

const KML = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Schema name="a" id="a"><SimpleField type="double" name="面积"/></Schema><Folder><name>宗地</name>
<Placemark><name>甲</name><description><![CDATA[<table><tr><td>编号</td><td>1</td></tr></table>]]></description><ExtendedData><SchemaData schemaUrl="#a"><SimpleData name="面积">1.5</SimpleData></SchemaData><Data name="备注"><value>a&amp;b&#x4E59;</value></Data></ExtendedData>
<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>121,30,0 122,30 122,31 121,30</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>121.8,30.1 121.9,30.1 121.9,30.2 121.8,30.1</coordinates></LinearRing></innerBoundaryIs></Polygon></MultiGeometry></Placemark>
<Placemark><Point><coordinates>121,30</coordinates></Point></Placemark></Folder></Document></kml>`;

const WKT = `SRID=4490;POLYGON((121.8 30,121.9 30,121.9 30.1,121.8 30),(121.88 30.01,121.89 30.01,121.89 30.02,121.88 30.01))
GEOMETRYCOLLECTION Z (POINT(1 2 3),MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5))),LINESTRING EMPTY)`;

const POINTS = `点号,经度,纬度
J1,121.88,30.03,5
J2 121°53′24″ 30°1′48″
J3\t121.89\t30.04

1，121.882，30.032
2，121.883，30.032
3，121.883，30.033
`;

const WORKBOOK = {
  sheets: [
    {
      data: plainRows([
        ['名称', '面积', '税收'],
        ['甲', 3, 4],
        ['合计', 5, 6],
      ]),
      after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>',
    },
  ],
  strings: ['<t>x</t>'],
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
};

const samples: Readonly<Record<string, readonly [Reader, Uint8Array]>> = {
  geojson: [readGeojson, utf8(GEOJSON)],
  ndjson: [readGeojson, utf8(FEATURES.join('\n'))],
  geopackage: [readGeopackage, load('geopackage/dk.gpkg')],
  kml: [readKml, utf8(KML)],
  kmz: [readKml, zipSync({ 'doc.kml': utf8(KML), 'files/a.png': new Uint8Array(9) })],
  dxf: [readDxf, utf8(DRAWING)],
  'jzd-txt': [readJzdTxt, load('jzd-txt/kcdj_gbk_crlf.txt').subarray(0, 1500)],
  csv: [readTables, load('table/qy_gb18030.csv').subarray(0, 900)],
  xlsx: [readTables, rawWorkbook(WORKBOOK)],
  wkt: [readWkt, utf8(WKT)],
  'table of coordinates': [readCoordinateList, utf8(POINTS)],
  'zip of a shapefile': [
    (file, reading) => readShapefiles([file], reading) as SourceTable[],
    load('shapefile/names_gbk.zip'),
  ],
};

describe.each(Object.entries(samples))('the reader of %s', (name, [readOne, sample]) => {
  test('reads the sample', () => {
    const answer = readOne({ name: '样例', bytes: sample }, idleReading);
    expect(isUnreadable(answer)).toBe(false);
  });

  test('answers any bytes in words', () => {
    fc.assert(
      fc.property(anyBytes(sample), (bytes) => {
        expectSound(readOne({ name, bytes }, idleReading));
        detectFormat({ name, bytes });
      }),
      RUNS,
    );
  });

  test('survives changed bytes and cuts', () => {
    fc.assert(
      fc.property(changed(sample), (bytes) => {
        expectSound(readOne({ name, bytes }, idleReading));
        detectFormat({ name, bytes });
      }),
      RUNS,
    );
  });

  test('answers nothing once it is stopped', () => {
    const stopped = { progress: () => {}, stopped: () => true };
    expect(readOne({ name: '停止', bytes: sample }, stopped)).toEqual([]);
  });
});

describe('a shapefile of which one part is changed', () => {
  const withHeights = Object.entries(unzipSync(load('shapefile/names_gbk.zip')));
  const shp = shpOf([
    polygonContent([square(0, 0, 9), square(1, 1, 2)]),
    polygonContent([square(0, 0, 1)]),
  ]);
  const shx = shp.slice(0, 116);
  new DataView(shx.buffer).setInt32(100, 50);
  const fields = [
    { name: 'A', type: 'C', width: 9 },
    { name: 'N', type: 'N', width: 9 },
    { name: 'D', type: 'D', width: 8 },
  ];
  const dbf = dbfOf(fields, [
    ['a', '1', '20210731'],
    ['b', '2', ''],
  ]);
  const prj = withHeights.find(([path]) => path.endsWith('.prj'))?.[1] ?? new Uint8Array(0);
  const parts = { shp, shx, dbf, prj, cpg: utf8('GBK') };
  const entries = Object.entries(parts);

  test.each(entries)('.%s', (part, sample) => {
    fc.assert(
      fc.property(fc.oneof(anyBytes(sample), changed(sample)), (bytes) => {
        const files = Object.entries({ ...parts, [part]: bytes });
        const named = files.map(([ending, own]) => ({ name: `dk.${ending}`, bytes: own }));
        expectSound(readShapefiles(named, idleReading));
      }),
      RUNS,
    );
  });

  test('with heights', () => {
    const [[path = '', sample] = []] = withHeights.filter(([own]) => own.endsWith('.shp'));
    fc.assert(
      fc.property(changed(sample as Uint8Array), (bytes) => {
        const stem = path.slice(0, -3);
        const own = withHeights.filter(([other]) => other.startsWith(stem) && other !== path);
        const files = [[path, bytes] as const, ...own];
        expectSound(
          readShapefiles(
            files.map(([file, its]) => ({ name: file, bytes: its })),
            idleReading,
          ),
        );
      }),
      RUNS,
    );
  });
});

test('a workbook of which one part is changed, in a sound zip', () => {
  const parts = workbookParts(WORKBOOK);
  const one = fc
    .constantFrom(...Object.entries(parts))
    .chain(([path, sample]) => fc.tuple(fc.constant(path), changed(sample)));
  fc.assert(
    fc.property(one, ([path, part]) => {
      const bytes = zipSync({ ...parts, [path]: part }, { level: 0 });
      expectSound(readTables({ name: 'x', bytes }, idleReading));
    }),
    RUNS,
  );
});

test('several files together, some changed, under any name', () => {
  const any = Object.values(samples).map(([, sample]) => sample);
  const ending = fc.constantFrom('zip', 'shp', 'dbf', 'csv', 'xlsx', 'txt', 'kml', 'cpg', '');
  const file = fc.record({
    name: ending.map((own) => `a.${own}`),
    bytes: fc.oneof(
      fc.constantFrom(...any).chain(changed),
      fc.constantFrom(...any).chain(anyBytes),
    ),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3 }), (files) => {
      const { tables, unreadable } = readFiles(files, idleReading);
      expectSound([...tables, ...unreadable]);
    }),
    RUNS,
  );
});
