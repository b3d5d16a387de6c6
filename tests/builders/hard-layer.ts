import { packPolygons, type Ring } from '../../src/core/geo/geometry';
import type { ExportLayer } from '../../src/files/export/export-layer';

/** What no encoding of old programs holds: 干𬒗镇, 䶮, 㶲. */
export const RARE = '干𬒗镇㶲䶮地块';
export const FORMULA = '=HYPERLINK("http://127.0.0.1","点这里")';
const LONG = '碶'.repeat(120);

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

/** So many vertices on a wavy circle. */
export function wavyRing(vertices: number): Ring {
  return Array.from({ length: vertices }, (_, i) => {
    const turn = (2 * Math.PI * i) / vertices;
    const reach = 0.02 + 0.0005 * Math.sin(turn * 40);
    return [122.2 + reach * Math.cos(turn), 30.1 + reach * Math.sin(turn)] as const;
  });
}

/**
 * Parcels with all that a format may fail to hold: letters, long texts, commas, figures of many digits, days, codes that
 * look like figures, a hole, parts, vertices a tenth of a millimetre apart, and no outline at all.
 */
export const hardLayer: ExportLayer = {
  name: '地块',
  columns: [
    { name: '宗地代码', kind: 'text', short: 'ZDDM' },
    { name: '名称', kind: 'text', short: 'MC' },
    { name: '用途', kind: 'text', short: 'TDYT' },
    { name: '椭球面积（平方米，CGCS2000 大地线）', kind: 'number', decimals: 2, short: 'TQMJ_M2' },
    { name: '税收占比', kind: 'number' },
    { name: '批准日期', kind: 'date' },
    { name: '重点', kind: 'flag' },
  ],
  rows: [
    ['0330902104001001', RARE, '工业用地', 1234.56, 1 / 3, '2021-07-31', true],
    ['330902104001GB00002', FORMULA, '@工业,\n仓储', 0.01, -0.5, '2000-02-29', false],
    ['330902104001GB00003', LONG, '-', 99.99, null, null, null],
    [null, 'a\u0001b<b>&"', null, null, 12, '1999-12-31', true],
  ],
  geometries: [
    packPolygons([[square(121.88, 30.03, 0.01), square(121.883, 30.033, 0.002).toReversed()]]),
    packPolygons([[square(121.91, 30.03, 0.001)], [square(121.92, 30.03, 0.0012345678)]]),
    packPolygons([[[...square(121.93, 30.03, 0.001), [121.93, 30.030000001]]]]),
    null,
  ],
};
