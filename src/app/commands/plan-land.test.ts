import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { openFresh, state, tables, title } from '../../../tests/builders/command-desk';
import { knownOf, pack } from '../../../tests/builders/credit-entry';
import { aCredit } from '../../../tests/builders/credits';
import { aParcel } from '../../../tests/builders/records';
import { addition } from '../../core/change/change';
import { packPolygons } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import type { Credit } from '../../core/target/credit';
import { plansForLand } from '../projects/plan-drafts';
import { planLand } from './plan-land';

const ids = ['parcel-1', 'parcel-2'];
const plots = ids.map((_, at) => squareAt(122 + at / 100, 30, 0.001));

beforeEach(async () => {
  await openFresh(
    'plan-land',
    ids.flatMap((id, at) => [
      addition('parcels', aParcel(id)),
      addition('shapes', { id, geometry: packPolygons(plots[at] ?? []), rev: 0 }),
    ]),
  );
});

const known = knownOf();

function planned(id: string, at: number, patch: Partial<Credit> = {}) {
  const { ledger: _, reverses: __, rev: ___, ...told } = aCredit(id);
  const subject = { table: 'parcels' as const, id: ids[at] ?? '' };
  const land = plots[at] ?? null;
  return { ...told, subject, land, event: 'complete', on: '2023-06-30', planned: true, ...patch };
}

function plans() {
  const asked = { pack, year: 2022, on: '2022-06-01', deadline: '2023-06-30', source: '补差方案' };
  const land = plansForLand(ids, tables(), asked);
  if (isRefusal(land)) throw new Error(land.why);
  return land.plans;
}

it('A4 plans credits and projects as one event, and one undo takes all of it back', async () => {
  const credits = [planned('credit-1', 0), planned('credit-2', 1)];
  expect(await title(() => planLand({ credits, known }, plans()))).toBe(
    '补差转为方案：计划认定 2 笔，计入“盘活利用闲置低效用地（累计）”，新建一地块一盘活方案 2 个',
  );
  const made = [...tables().projects.values()];
  expect(made.map(({ subject }) => subject.id).sort()).toEqual(ids);
  const entered = { state: '入单', log: [{ state: '入单', by: '测试员' }] };
  expect(made).toMatchObject(ids.map(() => entered));
  expect(tables().credits.size).toBe(2);
});

it('a credit that is refused leaves no plan either', async () => {
  const was = state();
  const credits = [planned('credit-1', 0), planned('credit-2', 1, { on: '2024-06-30' })];
  const answer = await planLand({ credits, known }, plans());
  expect(answer).toMatchObject({ refused: 'outside-period' });
  expect(state()).toBe(was);
});
