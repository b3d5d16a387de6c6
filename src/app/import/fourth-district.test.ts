import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { snapshot } from '../../../tests/builders/random-changes';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { loadWorkspace } from '../../db/load-workspace';
import { readFiles } from '../../files/import/read-files';
import type { SourceFile } from '../../files/import/source-table';
import { writeWorkbook } from '../../files/table/write-workbook';
import { runNow } from '../analysis/steps';
import { importRecords } from '../commands/import-records';
import { connect, currentDb } from '../database';
import { undo } from '../history';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { planTables } from './plan-tables';
import { tableOf } from './table-of';

// 普陀区 as no pack and no sample knows it; all of it is invented.
const info = {
  id: 'putuo',
  name: '普陀区（虚构）',
  districtCode: '330903',
  districtName: '普陀区',
  zone: 41,
  sample: false,
  createdAt: '2026-01-01T00:00:00.000Z',
};

const square = (lon: number, lat: number, size: number) => [
  [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ],
];

function layer(
  name: string,
  rows: readonly (readonly [Record<string, unknown>, number[][][]])[],
): SourceFile {
  const features = rows.map(([properties, coordinates]) => {
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
  });
  return textFile(name, JSON.stringify({ type: 'FeatureCollection', features }));
}

function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function sheet(name: string, columns: readonly string[], rows: (string | number)[][]): SourceFile {
  const made = writeWorkbook([
    { name, columns: columns.map((one) => ({ name: one, kind: 'text' })), rows },
  ]);
  if (isRefusal(made)) throw new Error(made.why);
  return { name: `${name}.xlsx`, bytes: made.bytes };
}

const code = (at: number) => `3309030010${at}GB0000${at}`;
const files = (): SourceFile[] => [
  textFile(
    '月度税收.csv',
    '企业名称,2026年1月税收（元）,2026年2月税收（元）\n示例渔具厂,120000,－\n示例船配厂,未知,-50000\n',
  ),
  textFile(
    '用地关系.csv',
    `企业名称,宗地代码,用地方式,用地面积（亩）\n示例渔具厂,${code(1)},自有,3\n示例船配厂,${code(1)},承租,1.5\n示例船配厂,${code(2)},自有,\n`,
  ),
  sheet(
    '企业台账',
    [
      '企业名称',
      '统一社会信用代码',
      '行业',
      '2025年规上规下',
      '2025年税收（万元）',
      '2024年税收（万元）',
    ],
    [
      ['示例渔具厂', '', '工业', '规上', '88.5', '90'],
      ['示例船配厂', '', '工业', '规下', '未知', '12'],
    ],
  ),
  layer('宗地.geojson', [
    [
      { 宗地代码: code(1), 地块名称: '一号地', 所在单位: '沈家门', '证载面积（亩）': 10 },
      square(122.3, 29.95, 0.001),
    ],
    [
      { 宗地代码: code(2), 地块名称: '二号地', 所在单位: '示例功能区', '证载面积（亩）': '未知' },
      square(122.302, 29.95, 0.001),
    ],
  ]),
  layer('工业用地控制线.geojson', [[{ 名称: '示例控制线' }, square(122.29, 29.94, 0.02)]]),
  layer('镇街和平台.geojson', [
    [
      { 单位名称: '示例沈家门街道', 别名: '沈家门、沈街道', 统计代码: '330903001', 类别: '街道' },
      square(122.28, 29.93, 0.03),
    ],
    [{ 单位名称: '示例功能区', 别名: '', 统计代码: '', 类别: '平台' }, square(122.31, 29.93, 0.03)],
  ]),
];

const tables = () => useWorkspace.getState().ws.tables;
const read = () => {
  const reading = { progress: () => undefined, stopped: () => false };
  const { tables: found, unreadable } = readFiles(files(), reading);
  expect(unreadable).toEqual([]);
  return found.map((table, at) => tableOf(table, `${at}`));
};
const planned = () => runNow(planTables(read(), () => undefined));

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info, ws: emptyWorkspace(), log: [] });
  await connect('fourth-district', () => undefined);
});

it('a fourth district is built from files alone, in one event that can be undone', async () => {
  const empty = snapshot(useWorkspace.getState().ws);
  expect(
    read()
      .map(({ mapping, wanted }) => `${mapping.target} ${wanted}`)
      .sort(),
  ).toEqual([
    'enterprises true',
    'enterprises true',
    'occupancies true',
    'parcels true',
    'units true',
    'zones true',
  ]);
  const plan = planned();
  const refused = plan.sources.flatMap(({ name, rows }) =>
    rows.flatMap(({ outcome, why }) => (outcome === 'refused' ? [`${name}: ${why}`] : [])),
  );
  expect(refused).toEqual([]);
  const done = await importRecords(plan, 0);
  if (isRefusal(done)) throw new Error(done.why);

  const { units, borders, zones, parcels, shapes, enterprises, occupancies } = tables();
  const [town, park] = [...units.values()];
  expect(town).toMatchObject({ kind: '镇街', code: '330903001', aliases: ['沈家门', '沈街道'] });
  expect(park).toMatchObject({ name: '示例功能区', kind: '平台', code: null });
  expect([...zones.values()].map(({ name }) => name)).toEqual(['示例控制线']);
  expect(borders.size).toBe(3);
  const [first, second] = [...parcels.values()];
  // By another name of the unit; ten 亩 to the last digit; what is unknown is no zero.
  expect(first).toMatchObject({ unitId: town?.id, name: '一号地' });
  expect(first?.registeredM2).toBeCloseTo(20_000 / 3, 6);
  expect(second).toMatchObject({ unitId: park?.id, registeredM2: null });
  expect(shapes.size).toBe(2);

  const [gear, ships] = [...enterprises.values()];
  const fact = (firm: typeof gear, key: string, period: string) => {
    return firm?.facts.find((one) => one.field === key && one.period === period)?.value;
  };
  expect(fact(gear, 'taxWan', '2025')).toBe(88.5);
  expect(fact(gear, 'taxWan', '2024')).toBe(90);
  expect(fact(gear, 'scale', '2025')).toBe('规上');
  expect(fact(gear, 'taxMonthWan', '2026-01')).toBe(12);
  expect(fact(gear, 'taxMonthWan', '2026-02')).toBeUndefined();
  expect(fact(ships, 'taxMonthWan', '2026-01')).toBeNull();
  expect(fact(ships, 'taxMonthWan', '2026-02')).toBe(-5);
  expect(fact(ships, 'taxWan', '2025')).toBeNull();
  expect([...occupancies.values()].map(({ basis, areaM2 }) => [basis, areaM2])).toEqual([
    ['自有', 2000],
    ['租赁', 1000],
    ['自有', null],
  ]);

  // Stored as in memory; the same files again change nothing; one undo takes all of it back.
  const full = snapshot(useWorkspace.getState().ws);
  expect(snapshot((await loadWorkspace(currentDb())).ws)).toBe(full);
  expect(planned().changes).toEqual([]);
  await undo();
  expect(snapshot(useWorkspace.getState().ws)).toBe(empty);
});
