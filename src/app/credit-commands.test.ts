import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { squareAt } from '../../tests/builders/blocks';
import { knownOf } from '../../tests/builders/credit-entry';
import { aCredit, aReading } from '../../tests/builders/credits';
import { snapshot } from '../../tests/builders/random-changes';
import { aParcel, aUnit } from '../../tests/builders/records';
import { addition, type Change, replacement } from '../core/change/change';
import { geodesicAreaM2 } from '../core/geo/geodesic-area';
import { packPolygons } from '../core/geo/geometry';
import { muFromM2 } from '../core/quantity';
import { isRefusal, type Refusal } from '../core/refusal';
import { emptyWorkspace } from '../core/workspace';
import { loadWorkspace } from '../db/load-workspace';
import { addAttachment } from './commands/add-attachment';
import { addCredits } from './commands/add-credits';
import { addReading } from './commands/add-reading';
import { mergeParcels } from './commands/merge-parcels';
import { removeReading } from './commands/remove-reading';
import { retireParcel } from './commands/retire-parcel';
import { reverseCredit } from './commands/reverse-credit';
import { type Command, type Committed, commit } from './commit';
import { connect, currentDb } from './database';
import { redo, undo } from './history';
import { useRegistry } from './registry';
import { useWorkspace } from './workspace-store';

const west = squareAt(122, 30, 0.001);
const east = squareAt(122.001, 30, 0.001);

const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};

let count = 0;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`credit-commands-${count++}`, () => undefined);
  await commit(put, [
    addition('units', aUnit()),
    ...[west, east].flatMap((land, i) => [
      addition('parcels', aParcel(`parcel-${i + 1}`, { name: `示例地块 ${i + 1}` })),
      addition('shapes', { id: `parcel-${i + 1}`, geometry: packPolygons(land), rev: 0 }),
    ]),
  ]);
});

const tables = () => useWorkspace.getState().ws.tables;
const state = () => snapshot(useWorkspace.getState().ws);

/** Does it, takes it back and does it again; storage and memory agree at every step. */
async function title(answer: () => Promise<Committed | Refusal>): Promise<string> {
  const was = state();
  const done = await answer();
  if (isRefusal(done)) throw new Error(done.why);
  const after = state();
  const stored = async () => snapshot((await loadWorkspace(currentDb())).ws);
  expect(await stored()).toBe(after);
  await undo();
  expect([state(), await stored()]).toEqual([was, was]);
  await redo();
  expect([state(), await stored()]).toEqual([after, after]);
  return done.title;
}

const known = knownOf();

function draft(id: string, parcel = 1) {
  const land = parcel === 1 ? west : east;
  const {
    ledger: _,
    rev: __,
    reverses: ___,
    ...credit
  } = aCredit(id, {
    subject: { table: 'parcels', id: `parcel-${parcel}` },
    event: 'complete',
    land,
    amount: muFromM2(geodesicAreaM2(packPolygons(land))),
  });
  return credit;
}

const none = new Map<string, readonly File[]>();
const credit = (id = 'credit-1', files = none, parcel = 1) =>
  addCredits({ credits: [draft(id, parcel)], files, known });
const pdf = (name = '验收意见.pdf') => new File(['%PDF-1.7 示例'], name);

it('A3 A4 a credit and the file that shows it are one event', async () => {
  const files = new Map([['credit-1', [pdf(), pdf('同一份.pdf')]]]);
  expect(await title(() => credit('credit-1', files))).toBe(
    '登记认定“示例地块 1” 2021-06-30 竣工验收，计入“盘活利用闲置低效用地（累计）”',
  );
  expect(tables().credits.size).toBe(1);
  expect([...tables().attachments.values()].map(({ subject }) => subject)).toEqual([
    { table: 'credits', id: 'credit-1' },
    { table: 'credits', id: 'credit-1' },
  ]);
  expect(await currentDb().blobs.count()).toBe(1);
  const more = await addAttachment({
    table: 'credits',
    id: 'credit-1',
    file: new File(['%PDF-2'], '补充.pdf'),
  });
  expect(more).toMatchObject({ title: '为“示例地块 1” 2021-06-30 的认定添加附件“补充.pdf”' });
});

it.each([
  ['an SVG with a script', new File(['<svg onload=alert(1)>'], '图.png'), 'bad-file'],
  ['a page', new File(['<!doctype html><script>alert(1)</script>'], '说明.pdf'), 'bad-file'],
  ['a program', new File(['MZ\u0090'], '证明.pdf'), 'bad-file'],
  ['nothing', new File([], '空.pdf'), 'empty-file'],
])('refuses %s as evidence, and then nothing is credited', async (_what, file, code) => {
  expect(await credit('credit-1', new Map([['credit-1', [file]]]))).toMatchObject({
    refused: code,
  });
  expect(tables().credits.size).toBe(0);
});

it('refuses evidence of 200 MB without reading it', async () => {
  const file = pdf();
  Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
  const answer = await credit('credit-1', new Map([['credit-1', [file]]]));
  expect(answer).toMatchObject({ refused: 'too-large' });
  expect(tables().credits.size).toBe(0);
});

it('the same land again is refused, and nothing is written', async () => {
  await credit();
  const was = state();
  expect(await credit('credit-2')).toMatchObject({ refused: 'credited' });
  expect(state()).toBe(was);
});

it('a credit is taken back by another entry; what was entered is sealed', async () => {
  await credit();
  const answer = (id = 'credit-2') =>
    reverseCredit({
      creditId: 'credit-1',
      id,
      on: '2021-08-01',
      today: '2022-06-01',
      why: '协议解除',
      document: '',
      by: '测试员',
      at: '2022-06-01T00:00:00Z',
    });
  expect(await title(() => answer())).toBe(
    '自 2021-08-01 起撤销“示例地块 1” 2021-06-30 的认定，理由：协议解除',
  );
  expect(await answer('credit-3')).toMatchObject({ refused: 'twice' });
  const told = tables().credits.get('credit-1');
  if (!told) throw new Error('no credit');
  const changed = await commit(put, [replacement('credits', told, { ...told, amount: 1 })]);
  expect(changed).toMatchObject({ refused: 'sealed' });
});

it('a credited parcel is not retired; merged into another, its credit goes along with its own outline', async () => {
  await credit('credit-1', none, 2);
  const rev = (id: string) => tables().shapes.get(id)?.rev ?? 0;
  const retired = await retireParcel({
    id: 'parcel-2',
    seenRev: tables().parcels.get('parcel-2')?.rev ?? 0,
    why: '已征收',
  });
  expect(retired).toMatchObject({ refused: 'in-use' });
  const whole = packPolygons([
    [
      [
        [122, 30],
        [122.002, 30],
        [122.002, 30.001],
        [122, 30.001],
      ],
    ],
  ]);
  const merged = () =>
    mergeParcels({
      seen: ['parcel-1', 'parcel-2'].map((id) => ({ id, rev: rev(id) })),
      name: '示例地块',
      geometry: whole,
      on: '2022-01-01',
      why: '合并建设',
    });
  await title(merged);
  const kept = [...tables().parcels.keys()][0] ?? '';
  expect(tables().credits.get('credit-1')).toMatchObject({
    subject: { table: 'parcels', id: kept },
    land: east,
  });
  expect(
    await addCredits({
      credits: [{ ...draft('credit-2'), subject: { table: 'parcels', id: kept }, land: east }],
      files: none,
      known,
    }),
  ).toMatchObject({ refused: 'credited' });
});

it('a reported figure is entered once for a day, and removed', async () => {
  const { rev: _, ...reading } = aReading();
  const answer = () => addReading({ reading, today: '2022-06-01', targetName: 'R&D 经费占比' });
  expect(await title(answer)).toBe('填报“R&D 经费占比” 2021-12-31 为 1.2 %');
  expect(
    await addReading({
      reading: { ...reading, id: 'reading-2' },
      today: '2022-06-01',
      targetName: '',
    }),
  ).toMatchObject({ refused: 'twice' });
  expect(
    await addReading({
      reading: { ...reading, id: 'reading-2', on: '2022-06-02' },
      today: '2022-06-01',
      targetName: '',
    }),
  ).toMatchObject({ refused: 'in-future' });
  expect(await title(() => removeReading({ id: 'reading-1', targetName: 'R&D 经费占比' }))).toBe(
    '删除“R&D 经费占比” 2021-12-31 的填报数 1.2 %',
  );
});
