import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CGCS2000, type Crs, crsByEpsg, WEB_MERCATOR } from '../../core/geo/crs/crs';
import { unprojectGeometry } from '../../core/geo/crs/project';
import { recogniseCrs } from '../../core/geo/crs/recognise-crs';
import { packPolygons, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import type { ExportColumn, ExportLayer } from '../export/export-layer';
import { type Cell, isUnreadable, type SourceTable } from '../import/source-table';
import { readShapefiles } from './read-shapefiles';
import { type ShapefileOptions, type WrittenShapefile, writeShapefile } from './write-shapefile';

const reading = { progress: () => undefined, stopped: () => false };
const zone41 = crsByEpsg(4529) as Crs;
/** In degrees of latitude. */
const MILLIMETRE = 9e-9;
const degrees: ShapefileOptions = { encoding: 'utf-8', crs: CGCS2000 };

function written(layers: readonly ExportLayer[], options = degrees): WrittenShapefile {
  const answer = writeShapefile(layers, options);
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer;
}

function readBack({ zip }: WrittenShapefile): SourceTable[] {
  return readShapefiles([{ name: '导出.zip', bytes: zip }], reading).map((answer) => {
    if (isUnreadable(answer)) throw new Error(answer.why);
    return answer;
  });
}

const columnsOf = (...names: string[]): ExportColumn[] =>
  names.map((name) => ({ name, kind: 'text' }));

function layerOf(
  columns: readonly ExportColumn[],
  rows: readonly Cell[][],
  name = '地块',
): ExportLayer {
  return { name, columns, rows, geometries: rows.map(() => null) };
}

/** The one layer, its cells alone. */
function cells(columns: readonly ExportColumn[], rows: readonly Cell[][], options = degrees) {
  const answer = written([layerOf(columns, rows)], options);
  return {
    rows: readBack(answer)[0]?.rows,
    losses: answer.losses,
    columns: readBack(answer)[0]?.columns,
  };
}

/** The largest step between two rings that begin alike, whichever way the second runs. */
function stepBetween(was: Ring, is: Ring): number {
  const back = is.map((_, i) => is[(is.length - i) % is.length]);
  const steps = [is, back].map((ring) =>
    was.map(([x, y], i) => Math.hypot(x - (ring[i]?.[0] ?? 0), y - (ring[i]?.[1] ?? 0))),
  );
  return Math.min(...steps.map((found) => Math.max(...found)));
}

const star = (x: number, y: number, radii: readonly number[]) =>
  radii.map((r, i): [number, number] => {
    const turn = (2 * Math.PI * i) / radii.length;
    return [x + r * 1e-3 * Math.cos(turn), y + r * 1e-3 * Math.sin(turn)];
  });
const radii = fc.array(fc.double({ min: 0.8, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 12,
});
const hole = fc.array(fc.double({ min: 0.1, max: 0.2, noNaN: true }), {
  minLength: 3,
  maxLength: 6,
});
const shapes = fc
  .array(fc.tuple(radii, fc.option(hole, { nil: null }), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((polygons) =>
    packPolygons(
      polygons.map(([outer, inner, turned], i) => {
        const rings = [outer, ...(inner ? [inner] : [])].map((r) => star(122 + i * 0.01, 30, r));
        return turned ? rings.map((ring) => ring.reverse()) : rings;
      }),
    ),
  );

describe('outlines', () => {
  it.each([CGCS2000, zone41, crsByEpsg(4528) as Crs])('come back within 1 mm in $name', (crs) => {
    fc.assert(
      fc.property(shapes, (geometry) => {
        const layer = { ...layerOf(columnsOf('A'), [['1']]), geometries: [geometry] };
        const [table] = readBack(written([layer], { encoding: 'utf-8', crs }));
        expect(recogniseCrs(table?.crs.wkt ?? '')).toMatchObject({ epsg: crs.epsg });
        expect(table?.notes).toEqual([]);
        const polygons = (table?.shapes?.[0]?.polygons ?? []).map((rings) =>
          rings.map((ring) =>
            Array.from(
              { length: ring.length / 2 },
              (_, i) => [ring[2 * i], ring[2 * i + 1]] as [number, number],
            ),
          ),
        );
        const back = unprojectGeometry(crs, packPolygons(polygons));
        expect(back.polygons).toEqual(geometry.polygons);
        const [was, is] = [unpackPolygons(geometry).flat(), unpackPolygons(back).flat()];
        expect(is.map((ring) => ring.length)).toEqual(was.map((ring) => ring.length));
        for (const [i, ring] of was.entries()) {
          expect(stepBetween(ring, is[i] ?? [])).toBeLessThan(MILLIMETRE);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('may be missing', () => {
    const geometry = packPolygons([[star(122, 30, [1, 1, 1])]]);
    const rows = [['甲'], ['乙'], ['丙']];
    const layer = {
      ...layerOf(columnsOf('名'), rows),
      geometries: [null, geometry, packPolygons([])],
    };
    const [table] = readBack(written([layer]));
    expect(table?.rows).toEqual(rows);
    expect(table?.shapes?.map((shape) => shape !== null)).toEqual([false, true, false]);
  });

  it('are refused in systems no .prj of ours names', () => {
    expect(writeShapefile([], { encoding: 'utf-8', crs: WEB_MERCATOR })).toMatchObject({
      refused: 'export-crs',
    });
  });
});

describe('attributes', () => {
  it('of every kind come back as they were', () => {
    const columns: ExportColumn[] = [
      { name: '代码', kind: 'text' },
      { name: '面积', kind: 'number' },
      { name: '亩', kind: 'number', decimals: 2 },
      { name: '日期', kind: 'date' },
      { name: '低效', kind: 'flag' },
    ];
    const rows = [
      ['330902001001GB00001', 0.1, 1.005, '2021-07-31', true],
      [null, -123456.789, 12, null, null],
      ['干𬒗镇㶲䶮碶', 1e-7, 0, '1999-12-31', false],
    ];
    const { rows: back, losses } = cells(columns, rows);
    expect(losses).toEqual([]);
    expect(back).toEqual([rows[0]?.with(2, 1), rows[1], rows[2]]);
  });

  it('keep any text and any figure, or tell', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'土地面积亩碶𬒗㶲aZ0, "\n=+'),
      maxLength: 30,
    });
    const figure = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const row = fc.tuple(fc.option(text), fc.option(figure));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const columns: ExportColumn[] = [
          { name: 'T', kind: 'text' },
          { name: 'N', kind: 'number' },
        ];
        const { rows: back, losses } = cells(columns, rows);
        const told = new Set(losses.flatMap((loss) => ('row' in loss ? [loss.row] : [])));
        for (const [i, [words, number]] of rows.entries()) {
          const trimmed = words?.replace(/^ +| +$/g, '') || null;
          expect(back?.[i]?.[0]).toEqual(trimmed);
          if (!told.has(i + 1))
            expect(back?.[i]?.[1] ?? null).toEqual(number === null ? null : number + 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('name each letter GBK does not hold by row and field', () => {
    const gbk = { encoding: 'gbk', crs: zone41 } as const;
    const { rows, losses } = cells(columnsOf('坐落'), [['大碶'], ['干𬒗镇䶮']], gbk);
    expect(rows).toEqual([['大碶'], ['干?镇?']]);
    expect(losses).toEqual([
      { kind: 'letters', layer: '地块', row: 2, column: '坐落', letters: ['𬒗', '䶮'] },
    ]);
  });

  it('cut texts and round figures only where told', () => {
    const columns: ExportColumn[] = [
      { name: 'T', kind: 'text' },
      { name: 'N', kind: 'number' },
    ];
    const { rows, losses } = cells(columns, [
      ['亩'.repeat(100), 1 / 3],
      ['a', 123456789012],
      ['b', 1e300],
    ]);
    expect(rows?.[0]?.[0]).toBe('亩'.repeat(84));
    expect(losses.map((loss) => `${loss.kind} ${'row' in loss ? loss.row : ''}`)).toEqual([
      'cut 1',
      'rounded 1',
      'not-a-number 3',
    ]);
  });

  it('write a day that is none as text', () => {
    const { rows } = cells([{ name: '日期', kind: 'date' }], [['2021-07-31'], ['2021年7月']]);
    expect(rows).toEqual([['2021-07-31'], ['2021年7月']]);
  });
});

describe('names', () => {
  const long = columnsOf(
    '登记面积（亩）',
    '登记面积',
    '登记面积_公顷',
    '2021年税收',
    'ZDDM',
    'zddm',
    '（）',
  );

  it('are shortened to ten bytes, each to its own, and told', () => {
    const { columns, losses } = cells(long, [['1', '2', '3', '4', '5', '6', '7']]);
    expect(columns).toEqual(['登记面', '登记面1', '登记面2', 'F2021年', 'ZDDM', 'zddm1', 'F7']);
    const told = losses.map((loss) => (loss.kind === 'renamed' ? loss.column : ''));
    expect(told).toEqual(long.map(({ name }) => name).filter((name) => name !== 'ZDDM'));
  });

  it('hold five letters in GBK, and take the official short name', () => {
    const gbk = { encoding: 'gbk', crs: CGCS2000 } as const;
    expect(
      cells([...long.slice(0, 2), { name: '宗地代码', kind: 'text', short: 'ZDDM' }], [[]], gbk)
        .columns,
    ).toEqual(['登记面积亩', '登记面积', 'ZDDM']);
  });

  it('of layers are files of their own, and a layer without columns has one', () => {
    const layers = [
      layerOf([], [[], []], '地块/一'),
      layerOf(columnsOf('A'), [['x']], '地块/一'),
      layerOf([], [], ''),
    ];
    const tables = readBack(written(layers));
    expect(tables.map(({ file, layer }) => [file, layer])).toEqual([
      ['导出.zip/地块_一.shp', '地块_一'],
      ['导出.zip/地块_一_2.shp', '地块_一_2'],
      ['导出.zip/图层.shp', '图层'],
    ]);
    expect(tables[0]?.rows).toEqual([[1], [2]]);
  });

  it('are 255 at most', () => {
    const many = Array.from({ length: 256 }, (_, i) => `A${i}`);
    expect(writeShapefile([layerOf(columnsOf(...many), [])], degrees)).toMatchObject({
      refused: 'export-columns',
    });
  });
});

it('writes the same bytes twice', () => {
  const layer = layerOf(columnsOf('名'), [['甲']]);
  expect(written([layer]).zip).toEqual(written([layer]).zip);
});
