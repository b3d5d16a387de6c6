import type { Block } from '../../block/block';
import type { Enterprise } from '../../enterprise/enterprise';
import type { Parcel } from '../../parcel/parcel';
import { addDays, daysBetween } from '../../project/back-plan';
import { roundTo } from '../../quantity';
import type { Credit } from '../../target/credit';
import { drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import { type Draft, momentAfter } from './land-credits';
import { reporterOf } from './plots-to-take';
import { CLERK, SHOWN } from './sample-words';
import type { CountSpec } from './target-spec';

export interface CountAsked {
  readonly enterprises: readonly Enterprise[];
  readonly parcels: readonly Parcel[];
  readonly blocks: readonly Block[];
  /** What the ledger is counted in. */
  readonly unit: string;
  readonly unitIdOf: (unit: string) => string;
  readonly tasksOf: (column: string) => ReadonlyMap<string, number>;
}

interface Counted {
  readonly subject: Credit['subject'];
  readonly unitId: string | null;
  readonly sector: string;
}

/** 万平方米 are brought by projects of about this size. */
const PROJECT_SIZE = 0.9;

/** The entries of a ledger that counts things rather than land, spread over its days. */
export function countCredits(spec: CountSpec, asked: CountAsked): Draft[] {
  const { many, ledger, event } = spec;
  const { chance } = drawFrom(seededRandom(seedOf(ledger, event)));
  if (typeof many === 'number') {
    const all = spec.of === null ? nameless(many) : subjectsOf(spec, asked, null);
    return all.slice(0, many).map((one) => entry(spec, one, 1, asked.unit, chance));
  }
  const tasks = asked.tasksOf(many.column);
  return Object.entries(many.rates).flatMap(([unit, rate]) => {
    const goal = (tasks.get(unit) ?? 0) * rate;
    const subjects = subjectsOf(spec, asked, asked.unitIdOf(unit));
    const amounts = asked.unit === '万平方米' ? sizesOf(goal) : Array(Math.round(goal)).fill(1);
    return amounts.flatMap((amount: number, i) => {
      const subject = subjects[i];
      return subject ? [entry(spec, subject, amount, asked.unit, chance)] : [];
    });
  });
}

function nameless(many: number): Counted[] {
  return Array.from({ length: many }, () => ({ subject: null, unitId: null, sector: '' }));
}

/** What could be counted in a unit, or anywhere, in an order of its own for each ledger. */
function subjectsOf(
  { of, ledger }: CountSpec,
  { enterprises, parcels, blocks }: CountAsked,
  unitId: string | null,
): Counted[] {
  const all: (Counted & { readonly id: string })[] =
    of === 'enterprises'
      ? enterprises.map(({ id, sector, reportingUnits }) => {
          const unit = reporterOf({ reportingUnits, unitId: null });
          return { id, subject: { table: of, id }, unitId: unit, sector };
        })
      : of === 'parcels'
        ? parcels.map((parcel) => {
            const { id } = parcel;
            return { id, subject: { table: of, id }, unitId: reporterOf(parcel), sector: '工业' };
          })
        : blocks.map(({ id, unitId: own, reportingUnitId }) => {
            const subject = { table: 'blocks', id } as const;
            return { id, subject, unitId: reportingUnitId ?? own, sector: '工业' };
          });
  const own = unitId === null ? all : all.filter((one) => one.unitId === unitId);
  if (of === 'blocks') return own.map(({ id: _, ...one }) => one);
  return own
    .map(({ id, ...one }) => ({ one, rank: seedOf(ledger, id) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

function sizesOf(goal: number): number[] {
  const many = Math.max(1, Math.round(goal / PROJECT_SIZE));
  const each = roundTo((goal / many) * 0.94, 2);
  const sizes = Array.from({ length: many - 1 }, () => each);
  return [...sizes, roundTo(goal - each * (many - 1), 2)].filter((size) => size > 0);
}

function entry(
  { ledger, event, from, to, name }: CountSpec,
  one: Counted,
  amount: number,
  unit: string,
  chance: () => number,
): Draft {
  const on = addDays(from, Math.round(daysBetween(from, to) * chance()));
  return {
    ...one,
    ledger,
    event,
    on,
    planned: false,
    amount,
    unit,
    areaMethod: null,
    floorM2: null,
    land: null,
    note: name ? `${name}。${SHOWN}` : SHOWN,
    by: CLERK,
    at: momentAfter(on, chance()),
    key: {},
    takesBack: null,
    rev: 0,
  };
}
