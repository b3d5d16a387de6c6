import { CGCS2000 } from '../../../src/core/geo/crs/crs';
import { type Geometry, packPolygons } from '../../../src/core/geo/geometry';
import { isRefusal } from '../../../src/core/refusal';
import { writeShapefile } from '../../../src/files/shapefile/write-shapefile';
import { writeWorkbook } from '../../../src/files/table/write-workbook';
import type { NamedBytes } from './import-files';

const SOUTH = 30.0488;
const [WEST, EAST] = [122.1, 122.11];

function square(west: number, south: number, width: number, height: number): Geometry {
  const ring: [number, number][] = [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
  ];
  return packPolygons([[ring]]);
}

/** A row of small plots; north of it one so large that the middle of the map is in it. */
const plots = [
  { name: '示例一号地', holder: '示例甲子机械有限公司', code: '', location: '' },
  { name: '示例二号地', holder: '示例老乙丑五金厂', code: '', location: '' },
  { name: '示例三号地', holder: '', code: '111111111111111115', location: '' },
  {
    name: '示例四号地',
    holder: '示例丁卯塑料有限公司、示例戊辰纺织有限公司',
    code: '',
    location: '',
  },
  { name: '示例五号地', holder: '', code: '', location: '白泉镇示例大道 88 号' },
  { name: '示例六号地', holder: '', code: '', location: '' },
] as const;

const small = (at: number) => square(WEST + at * 0.0015, SOUTH, 0.001, 0.001);
const large = square(WEST, SOUTH + 0.0012, EAST - WEST, 0.008);

/** Land with its holders, their codes and 坐落. Invented. */
export function heldLand(): NamedBytes {
  const columns = ['宗地代码', '地块名称', '权利人', '权利人证件号', '坐落', '证载面积'];
  const written = writeShapefile(
    [
      {
        name: '宗地',
        columns: columns.map((name) => ({ name, kind: name === '证载面积' ? 'number' : 'text' })),
        rows: plots.map(({ name, holder, code, location }, at) => [
          `330902104001GB0000${at + 1}`,
          name,
          holder || null,
          code || null,
          location || null,
          at === plots.length - 1 ? null : 2000,
        ]),
        geometries: plots.map((_, at) => (at === plots.length - 1 ? large : small(at))),
      },
    ],
    { encoding: 'gbk', crs: CGCS2000 },
  );
  if (isRefusal(written)) throw new Error(written.why);
  return { name: '宗地.zip', bytes: written.zip };
}

/** Firms with their codes, former names, addresses and places. Invented. */
export function placedFirms(): NamedBytes {
  const columns = ['企业名称', '统一社会信用代码', '曾用名', '地址', '经度', '纬度'];
  const firm = (name: string, more: Readonly<Record<string, string | number>> = {}) =>
    columns.map((column) => (column === '企业名称' ? name : (more[column] ?? null)));
  const written = writeWorkbook([
    {
      name: '企业',
      columns: columns.map((name) => ({ name, kind: /度$/.test(name) ? 'number' : 'text' })),
      rows: [
        firm('示例甲子机械有限公司'),
        firm('示例乙丑五金有限公司', { 曾用名: '示例老乙丑五金厂' }),
        firm('示例丙寅电子有限公司', { 统一社会信用代码: '111111111111111115' }),
        firm('示例丁卯塑料有限公司'),
        firm('示例戊辰纺织有限公司'),
        firm('示例己巳食品有限公司', {
          地址: '舟山市定海区白泉镇示例大道88号',
          经度: WEST + 4 * 0.0015 + 0.0005,
          纬度: SOUTH + 0.0005,
        }),
        firm('示例庚午木业有限公司'),
        firm('示例辛未制鞋有限公司'),
      ],
    },
  ]);
  if (isRefusal(written)) throw new Error(written.why);
  return { name: '企业台账.xlsx', bytes: written.bytes };
}
