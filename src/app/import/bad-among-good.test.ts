import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { snapshot } from '../../../tests/builders/random-changes';
import { isRefusal } from '../../core/refusal';
import { emptyWorkspace } from '../../core/workspace';
import { loadWorkspace } from '../../db/load-workspace';
import { readFiles } from '../../files/import/read-files';
import { runNow } from '../analysis/steps';
import { importRecords } from '../commands/import-records';
import { openArchive } from '../commands/open-archive';
import { connect, currentDb } from '../database';
import { undo } from '../history';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { type FileToFetch, fetchFiles } from './fetch-files';
import { planTables } from './plan-tables';
import { tableOf } from './table-of';

const info = {
  id: 'ws',
  name: '示例区（虚构）',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: false,
  createdAt: '2026-01-01T00:00:00.000Z',
};

const reading = { progress: () => undefined, stopped: () => false };

function file(name: string, text: string): FileToFetch {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

/** A file whose bytes must never be asked for. */
function claimed(name: string, size: number): FileToFetch {
  return {
    name,
    size,
    arrayBuffer: () => {
      throw new Error('its bytes were asked for');
    },
  };
}

const folder = (name: string): FileToFetch => ({
  name,
  size: 4096,
  arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
});

const CODE = '330902001001GB00001';
const land = (name: string) => {
  const ring = '[[121.88,30.03],[121.89,30.03],[121.89,30.04],[121.88,30.04],[121.88,30.03]]';
  return `{"type":"Feature","properties":{"宗地代码":"${CODE}","地块名称":"${name}"},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`;
};
const layer = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info, ws: emptyWorkspace(), log: [] });
  await connect(`bad-among-good-${Math.random()}`, () => undefined);
});

const state = () => snapshot(useWorkspace.getState().ws);
const stored = async () => snapshot((await loadWorkspace(currentDb())).ws);

it('2 GB, a folder, a geodatabase are told before a byte is read', async () => {
  const { read, unread } = await fetchFiles([
    claimed('正射.zip', 2.1 * 2 ** 30),
    folder('一期资料'),
    folder('定海.gdb'),
    file('好.csv', '企业名称\n甲厂\n'),
    claimed('再来.zip', 2 ** 30),
  ]);
  expect(read.map(({ name }) => name)).toEqual(['好.csv']);
  expect(unread.map(({ file: name, why }) => `${name}|${why}`)).toEqual([
    '正射.zip|“正射.zip”有 2.1 GB，超过能读入的 1 GB，没有读。',
    '一期资料|“一期资料”读不到：可能是文件夹，或已被移动、占用。',
    '定海.gdb|“定海.gdb”是 ArcGIS 文件地理数据库（gdb），不能读取。',
    '再来.zip|“再来.zip”没有读：一次读入的文件合计超过 1 GB。',
  ]);
  for (const { now } of unread) expect(now).not.toBe('');
});

it('of good files and bad ones the good are offered; nothing is written before a person says so', async () => {
  const before = [state(), await stored()];
  const { read, unread } = await fetchFiles([
    file('一期.geojson', layer(land('<b>甲</b>地'), land('重复地'))),
    file('断.geojson', '{"type":"FeatureCollection","features":'),
    file('假.zip', 'PK\x03\x04 not a zip'),
    claimed('大.gpkg', 2.1 * 2 ** 30),
    file('二期.geojson', layer(land('乙地'))),
  ]);
  const { tables, unreadable } = readFiles(read, reading);
  expect(tables.map(({ file: name }) => name)).toEqual(['一期.geojson', '二期.geojson']);
  expect([...unread, ...unreadable].map(({ file: name }) => name)).toEqual([
    '大.gpkg',
    '断.geojson',
    '假.zip',
  ]);
  const plan = runNow(
    planTables(
      tables.map((table, at) => tableOf(table, `${at}`)),
      () => undefined,
    ),
  );
  expect([state(), await stored()]).toEqual(before);
  const rows = plan.sources.flatMap(({ rows: own }) => own);
  // One code is one parcel: twice in a file is refused, in another file it is the same land again.
  expect(rows.map(({ outcome, why }) => [outcome, why])).toEqual([
    ['new', null],
    ['refused', '与第 1 行是同一宗地'],
    ['changed', null],
  ]);
  const done = await importRecords(plan, useWorkspace.getState().ws.head);
  if (isRefusal(done)) throw new Error(done.why);
  const { parcels } = useWorkspace.getState().ws.tables;
  expect([...parcels.values()].map(({ code, name }) => [code, name])).toEqual([[CODE, '乙地']]);
  expect(await stored()).toBe(state());
  await undo();
  expect(useWorkspace.getState().ws.tables.parcels.size).toBe(0);
});

it('a firm that stands twice in a ledger is taken once, by its code, else by its name', async () => {
  const ledger = `企业名称,统一社会信用代码
示例甲子机械有限公司,91330902MA28K00018
示例甲子机械公司,91330902MA28K00018
示例乙丑五金厂,
示例乙丑五金厂,
`;
  const { read } = await fetchFiles([file('台账.csv', ledger)]);
  const [table] = readFiles(read, reading).tables;
  if (!table) throw new Error('not read');
  const plan = runNow(planTables([tableOf(table, '1')], () => undefined));
  const rows = plan.sources.flatMap(({ rows: own }) => own);
  expect(rows.map(({ outcome, why }) => [outcome, why])).toEqual([
    ['new', null],
    ['refused', '与第 2 行是同一企业'],
    ['new', null],
    ['refused', '与第 4 行是同一企业'],
  ]);
});

it('a backup of 2.1 GB is refused before a byte is read', async () => {
  const answer = await openArchive(claimed('定海.mutu', 2.1 * 2 ** 30) as File);
  expect(isRefusal(answer) && `${answer.why}${answer.now}`).toMatch(/2\.1 GB.+分成几个工作区/);
});
