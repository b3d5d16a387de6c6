import { describe, expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import { runNow } from '../analysis/steps';
import { fittedMapping } from './named-mappings';
import { planTables } from './plan-tables';
import { extentOf } from './table-extent';
import { reread, retargeted, tableOf } from './table-of';

const ring = Float64Array.of(
  41408000,
  3322000,
  41408100,
  3322000,
  41408100,
  3322100,
  41408000,
  3322100,
);
const land = aSourceTable(['宗地代码'], [['甲'], ['乙']], {
  file: '宗地.zip',
  shapes: [{ polygons: [[ring]] }, null],
});

it('takes a table for what it most likely is, and finds where it lies', () => {
  const table = tableOf(land, '1');
  expect(table).toMatchObject({ wanted: true, mapping: { target: 'parcels', source: '宗地.zip' } });
  expect(table.crs?.reading?.crs.epsg).toBe(4529);
  const box = extentOf(table);
  expect(box?.west).toBeCloseTo(122.04, 1);
  expect(box?.south).toBeCloseTo(30.01, 1);
  expect(box && box.east - box.west).toBeLessThan(0.002);
});

it('leaves out a sheet that says nothing of a record', () => {
  const table = tableOf(aSourceTable(['填表说明'], [['请如实填写']]), '2');
  expect(table.wanted).toBe(false);
  expect(extentOf(table)).toBeNull();
});

it('reads the columns anew for something else, keeping day and source', () => {
  const one = tableOf(aSourceTable(['名称'], [['城东街道']]), '3');
  const { mapping } = retargeted(one, 'units');
  expect(mapping).toMatchObject({
    target: 'units',
    asOf: one.mapping.asOf,
    columns: [{ field: 'name' }],
  });
});

it('lays a kept mapping over other columns; what it does not know is left out', () => {
  const { mapping } = tableOf(aSourceTable(['企业名称', '行业'], [['甲厂', '工业']]), '4');
  const told = { asOf: '2026-02-02', source: '新台账' };
  const fitted = fittedMapping(mapping, ['备注', '行业'], told);
  expect(fitted).toMatchObject({
    ...told,
    target: 'enterprises',
    columns: [
      { column: '备注', field: null },
      { column: '行业', field: 'sector' },
    ],
  });
});

describe('read again with other letters', () => {
  const garbled = aSourceTable(['ÆóÒµÃû', 'x'], [['¼×', '1']]);
  const clear = aSourceTable(['企业名称', '税收', 'x'], [['甲', 3, '1']]);

  it('names that can be read now are taken for what they mean; what was said by hand stays', () => {
    const one = tableOf(garbled, '5');
    const columns = one.mapping.columns.map((column) =>
      column.column === 'x'
        ? { ...column, field: 'taxWan', period: '2020', unit: '元' as const }
        : column,
    );
    const asked = { ...one, mapping: { ...one.mapping, columns, asOf: '2020-12-31' } };
    const now = reread(asked, clear, 'GB18030');
    expect(now).toMatchObject({ key: '5', wanted: true, origin: { encoding: 'GB18030' } });
    expect(now.mapping).toMatchObject({
      asOf: '2020-12-31',
      columns: [
        { column: '企业名称', field: 'name' },
        // The figure of 2020 is given away by hand already.
        { column: '税收', field: null },
        { column: 'x', field: 'taxWan', unit: '元' },
      ],
    });
  });
});

it('a layer of points is firms with a place, read as its system has it; among outlines points are strays', () => {
  const points = aSourceTable(['企业名称'], [['示例甲厂'], ['示例乙厂']], {
    shapes: [{ polygons: [], point: [41408050, 3322050] }, null],
  });
  const table = tableOf(points, '6');
  expect(table).toMatchObject({ wanted: true, mapping: { target: 'enterprises' } });
  expect(table.crs?.reading?.crs.epsg).toBe(4529);
  const rows = runNow(planTables([table], () => {})).sources[0]?.rows ?? [];
  expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  const [lon, lat] = rows[0]?.hint?.point ?? [];
  expect(lon).toBeCloseTo(122.04, 1);
  expect(lat).toBeCloseTo(30.01, 1);
  expect(rows[1]?.hint).toBeUndefined();
  const mixed = {
    ...land,
    shapes: [{ polygons: [[ring]] }, { polygons: [], point: [0, 0] as const }],
  };
  expect(tableOf(mixed, '7').crs?.reading?.crs.epsg).toBe(4529);
});
