import { expect, it } from 'vitest';
import { aDecision } from '../../../tests/builders/program-records';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change, removal } from '../change/change';
import { invert } from '../change/invert';
import { checkChanges } from '../integrity/check-changes';
import { isRefusal, type Refusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { type DecisionInput, decide, withdrawDecision } from './change-decision';
import { decisionsAt, decisionsOf } from './decision-index';

let made = 0;
const firm = (n: number) => ({ table: 'enterprises', id: `firm-${n}` }) as const;
const input = (patch: Partial<DecisionInput> = {}): DecisionInput => ({
  programId: 'example-2021',
  year: 2021,
  list: 'low-enterprise',
  listing: '豁免',
  why: ' 民生企业 ',
  by: '测试员',
  at: '2021-07-31T00:00:00Z',
  subjects: [firm(1), firm(2)],
  nextId: () => `decision-n${made++}`,
  ...patch,
});

function applied(ws: Workspace, changes: readonly Change[] | Refusal): Workspace {
  if (isRefusal(changes)) throw new Error(changes.why);
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  expect(checkChanges(next, changes)).toBeNull();
  return next;
}

const start = applied(emptyWorkspace(), [
  ...[1, 2, 3].map((n) => addition('enterprises', anEnterprise(`firm-${n}`))),
  addition('parcels', aParcel()),
]);

it('decides on many at once, and on each of them once', () => {
  const ws = applied(start, decide(start, input({ subjects: [firm(1), firm(2), firm(1)] })));
  const there = [...ws.tables.decisions.values()];
  expect(there.map(({ subject, listing, why }) => [subject.id, listing, why])).toEqual([
    ['firm-1', '豁免', '民生企业'],
    ['firm-2', '豁免', '民生企业'],
  ]);
  expect(decide(ws, input())).toEqual([]);
});

it('decides anew in place of what was decided, and leaves other lists, years and tables alone', () => {
  const first = applied(start, decide(start, input()));
  const ws = applied(
    first,
    decide(first, input({ listing: '列入', subjects: [firm(2), firm(3)] })),
  );
  expect(ws.tables.decisions.size).toBe(3);
  const of = (patch: object) => decisionsOf(ws.tables.decisions, { ...input(), ...patch });
  expect([...of({})].map(([id, { listing }]) => [id, listing])).toEqual([
    ['firm-1', '豁免'],
    ['firm-2', '列入'],
    ['firm-3', '列入'],
  ]);
  expect(of({ year: 2022 }).size).toBe(0);
  expect(of({ list: 'low-land' }).size).toBe(0);
  expect(of({ programId: 'other' }).size).toBe(0);
  const namesake = { table: 'parcels', id: 'firm-1' } as const;
  expect(decisionsAt(ws.tables.decisions, { ...input(), subject: namesake })).toEqual([]);
});

it('A4 withdrawing and undoing is identity', () => {
  const ws = applied(start, decide(start, input()));
  const ids = [...ws.tables.decisions.keys()];
  const changes = withdrawDecision(ws, { ids: [...ids, ...ids] }) as Change[];
  const gone = applied(ws, changes);
  expect(gone.tables.decisions.size).toBe(0);
  expect(applied(gone, invert(changes)).tables.decisions).toEqual(ws.tables.decisions);
  expect(withdrawDecision(gone, { ids })).toMatchObject({ refused: 'gone' });
});

it('refuses a decision without a reason, or about nobody', () => {
  expect(decide(start, input({ why: ' \t' }))).toMatchObject({ refused: 'no-reason' });
  expect(decide(start, input({ subjects: [] }))).toMatchObject({ refused: 'nothing' });
});

it.each([
  [{ why: '' }, 'bad-text'],
  [{ why: '因'.repeat(501) }, 'bad-text'],
  [{ listing: '待核实' as never }, 'bad-value'],
  [{ year: 2021.5 }, 'bad-year'],
  [{ year: 1989 }, 'bad-year'],
  [{ programId: '' }, 'bad-program'],
  [{ list: '__proto__' }, 'bad-program'],
  [{ list: 'constructor' }, 'bad-program'],
  [{ subject: firm(9) }, 'dangling'],
  [{ subject: { table: 'parcels', id: 'firm-1' } as const }, 'dangling'],
])('a decision with %j may not stand', (patch, refused) => {
  const change = addition('decisions', aDecision('decision-1', patch));
  const next = apply(start, [change]) as Workspace;
  expect(checkChanges(next, [change])).toMatchObject({ refused });
});

it('two on one subject are refused, whichever of them is new or moved there', () => {
  const one = addition('decisions', aDecision());
  const two = addition('decisions', aDecision('decision-2'));
  const both = apply(start, [one, two]) as Workspace;
  for (const change of [one, two]) {
    expect(checkChanges(both, [change])).toMatchObject({ refused: 'twice' });
  }
});

it('A7 keeps a firm or parcel that was decided on, unless the decision goes with it', () => {
  const land = { table: 'parcels', id: 'parcel-1' } as const;
  const ws = applied(start, decide(start, input({ list: 'low-land', subjects: [land] })));
  const [decision] = ws.tables.decisions.values();
  const parcel = removal('parcels', aParcel());
  const alone = apply(ws, [parcel]) as Workspace;
  expect(checkChanges(alone, [parcel])).toMatchObject({ refused: 'in-use' });
  applied(ws, [removal('decisions', decision as never), parcel]);
  const other = removal('enterprises', anEnterprise('firm-1'));
  applied(ws, [other]);
});
