import { beforeEach, expect, it, vi } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../../tests/builders/blocks';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { noSecrecy } from '../../core/export/secrecy';
import type { Finding } from '../../core/finding/finding';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { readFiles } from '../../files/import/read-files';
import { startAnalysis, useAnalysis } from '../analysis';
import { useWorkspace } from '../workspace-store';
import type { ExportChoice } from './export-choice';
import { exportRecords } from './export-records';

const choice: ExportChoice = {
  table: 'parcels',
  list: null,
  scope: 'all',
  day: null,
  format: 'xlsx',
  crs: 'grid',
  encoding: 'utf-8',
  secrecy: noSecrecy,
};
const finding: Finding = {
  id: 'q',
  rule: 'code.form',
  severity: 'error',
  origin: '质检',
  subject: { table: 'parcels', id: 'parcel-1' },
  place: [122.1, 30.05],
  fileRow: null,
  why: '代码不对',
  foundAt: '2026-11-21T00:00:00.000Z',
  waived: null,
  rev: 0,
};
const info = {
  id: 'ws',
  name: '示例区',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '2021-07-31T00:00:00.000Z',
};

const exporting = () => {
  const giveUp = new AbortController();
  return { signal: giveUp.signal, progress() {}, writing() {}, giveUp };
};

async function readBack(asked: ExportChoice) {
  const answer = await exportRecords(asked, exporting());
  if (!answer || isRefusal(answer)) throw new Error(answer?.why);
  const bytes = new Uint8Array(await answer.blob.arrayBuffer());
  const reading = { progress: () => undefined, stopped: () => false };
  return { answer, tables: readFiles([{ name: answer.fileName, bytes }], reading).tables };
}

beforeEach(async () => {
  const ws = emptyWorkspace();
  const use = { basis: '自有', areaM2: null, floorAreaM2: null, rev: 0 } as const;
  const own = { id: 'o', enterpriseId: 'firm-1', parcelId: 'parcel-1', ...use };
  const firm = anEnterprise('firm-1', { facts: [aFact('taxWan', 35, { period: '2021' })] });
  useWorkspace.setState({
    info,
    ws: {
      head: 9,
      tables: {
        ...ws.tables,
        parcels: new Map([['parcel-1', aParcel()]]),
        shapes: new Map([['parcel-1', aShape()]]),
        enterprises: new Map([['firm-1', firm]]),
        occupancies: new Map([['o', own]]),
        units: new Map([['unit-1', aUnit()]]),
        borders: new Map([['unit-1', aShape('unit-1')]]),
        zones: new Map([['z', { id: 'z', name: '北部', kind: '工业用地控制线', rev: 0 }]]),
        findings: new Map([['q', finding]]),
      },
    },
  });
  const stop = startAnalysis((error) => {
    throw error;
  });
  // However busy the machine: what is still worked out is not exported.
  await vi.waitFor(() => expect(useAnalysis.getState().working).toBe(false));
  return stop;
});

it('parcels go out with their figures, the notes beside them, and the word sample in the name', async () => {
  const { answer, tables } = await readBack(choice);
  expect(answer.fileName).toMatch(/^示例区-地块-示例数据（虚构）-\d{8}\.xlsx$/);
  expect(answer.title).toContain('地块 1 行');
  expect(answer.told).toEqual(['1 行的图形没有写入']);
  const [table, notes] = tables;
  const cell = (name: string) => table?.rows[0]?.[table.columns.indexOf(name)];
  expect(cell('用地企业')).toBe('示例机械一厂');
  expect(cell('亩均税收（万元/亩）')).toBe(3.5);
  expect(notes?.rows).toContainEqual(['数据版本', '第 9 号变更后']);
});

it('firms go out by band', async () => {
  const secrecy = { ...noSecrecy, hideNames: true, tax: 'band' } as const;
  const { tables } = await readBack({ ...choice, table: 'enterprises', secrecy });
  expect(tables[0]?.rows[0]).toContain('3（含）—4');
  expect(tables[0]?.columns).not.toContain('企业名称');
  const notes = new Map(tables[1]?.rows.map(([what, text]) => [what, text]));
  expect(notes.get('保密处理')).toContain('未写入的列：企业名称、统一社会信用代码');
});

it('notes tell no more than was kept back: a table of links has neither tax nor outlines', async () => {
  const secrecy = { hideNames: false, tax: 'none', coarsen: true } as const;
  const { tables } = await readBack({ ...choice, table: 'occupancies', secrecy });
  expect(tables[0]?.rows).toHaveLength(1);
  expect(tables[1]?.rows).toContainEqual(['保密处理', '无']);
});

it.each(['occupancies', 'facts', 'findings', 'units', 'zones'] as const)(
  '%s go out as tables, each row told to be of a sample',
  async (table) => {
    const { tables, answer } = await readBack({ ...choice, table });
    const [first] = tables;
    expect(first?.rows).toHaveLength(answer.rows);
    const at = first?.columns.indexOf('数据性质') ?? -1;
    expect(first?.rows.every((row) => row[at] === '示例数据（虚构）')).toBe(true);
  },
);

it('tax facts are not among the rows where tax is kept back', async () => {
  const all = await readBack({ ...choice, table: 'facts' });
  expect(all.tables[0]?.rows.flat()).toContain(35);
  const secrecy = { ...noSecrecy, tax: 'band' } as const;
  const asked = exportRecords({ ...choice, table: 'facts', secrecy, scope: 'kept' }, exporting());
  expect(await asked).toMatchObject({ refused: 'export-empty' });
});

it('blocks go out with the boundary of the day, whatever the format', async () => {
  const { ws } = useWorkspace.getState();
  const moved = anOutline({ validFrom: '2022-06-01', polygons: squareAt(122.09, 30.04, 0.02) });
  const block = aBlock('block-1', { name: '白泉区块', outlines: [anOutline(), moved] });
  const blocks = new Map([['block-1', block]]);
  useWorkspace.setState({ ws: { ...ws, tables: { ...ws.tables, blocks } } });
  const muOf = async (day: string, format: ExportChoice['format']) => {
    const { tables } = await readBack({ ...choice, table: 'blocks', format, day });
    const [table] = tables;
    const cell = (name: RegExp) =>
      table?.rows[0]?.[table.columns.findIndex((column) => name.test(column))];
    return { mu: cell(/^椭球面积（亩|^TQMJ_MU$/), table, cell };
  };
  const then = await muOf('2021-12-31', 'xlsx');
  expect(then.cell(/^涉企用地/)).toBeGreaterThan(0);
  expect(then.cell(/^企业（家）/)).toBe(1);
  expect(then.cell(/^方案$/)).toBe('example-2021');
  expect((await muOf('2022-12-31', 'xlsx')).mu).toBeGreaterThan(3.9 * Number(then.mu));
  expect((await muOf('2020-12-31', 'xlsx')).mu).toBeNull();
  for (const format of ['shapefile', 'geopackage', 'geojson', 'kml', 'dxf', 'jzd-txt'] as const) {
    const { table } = await muOf('2021-12-31', format);
    expect([format, table?.shapes?.filter(Boolean).length]).toEqual([format, 1]);
  }
});

it('borders of units go out as outlines', async () => {
  const { tables } = await readBack({ ...choice, table: 'units', format: 'geopackage' });
  expect(tables[0]?.shapes?.filter((shape) => shape !== null)).toHaveLength(1);
});

it('more rows than a sheet holds are refused before they are gathered', async () => {
  const { ws } = useWorkspace.getState();
  const facts = Array.from({ length: 1_048_577 }, () => aFact('staff', 1, { period: '2021' }));
  const enterprises = new Map([['firm-1', anEnterprise('firm-1', { facts })]]);
  useWorkspace.setState({ ws: { ...ws, tables: { ...ws.tables, enterprises } } });
  await vi.waitFor(() => expect(useAnalysis.getState().working).toBe(false));
  expect(await exportRecords({ ...choice, table: 'facts' }, exporting())).toMatchObject({
    refused: 'export-too-large',
  });
});

it('given up, it leaves nothing', async () => {
  const own = exporting();
  own.giveUp.abort();
  expect(await exportRecords(choice, own)).toBeNull();
  const late = exporting();
  const writing = () => late.giveUp.abort();
  expect(await exportRecords(choice, { ...late, writing })).toBeNull();
});

it('nothing selected is refused, and so is a list while none is judged', async () => {
  expect(await exportRecords({ ...choice, scope: 'selected' }, exporting())).toMatchObject({
    refused: 'export-empty',
  });
  expect(await exportRecords({ ...choice, table: 'list' }, exporting())).toMatchObject({
    refused: 'no-list',
  });
});
