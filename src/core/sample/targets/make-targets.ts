import type { Block } from '../../block/block';
import type { ProgramPack } from '../../program/schema/pack-schema';
import type { Project } from '../../project/project';
import type { Credit, Reading } from '../../target/credit';
import { rulesOfLedger, unitOfLedger } from '../../target/ledger';
import type { Unit } from '../../unit/unit';
import type { Ledger } from '../ledger/make-ledger';
import { countCredits } from './count-credits';
import { type Draft, floorCredits, landCredits } from './land-credits';
import { type LaidLand, layLand } from './lay-land';
import { makeProjects } from './make-projects';
import { makeReadings } from './make-readings';
import { plotsToTake, reporterOf } from './plots-to-take';
import { documentNumbers } from './sample-words';
import { specialLand } from './special-land';
import type { LandSpec, TargetSpec } from './target-spec';

export interface TargetsAsked extends Ledger {
  readonly code: string;
  readonly packs: readonly ProgramPack[];
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
}

export interface SampleTargets {
  readonly credits: readonly Credit[];
  readonly readings: readonly Reading[];
  readonly projects: readonly Project[];
}

/** What was counted, reported and planned in a district, by the rules of its programs. */
export function makeTargets(spec: TargetSpec, asked: TargetsAsked): SampleTargets {
  const { code, packs, units } = asked;
  const unitIdOf = (printed: string) => {
    const unit = units.find(({ name, aliases }) => [name, ...aliases].includes(printed));
    if (!unit) throw new Error(`the sample has no unit ${printed}`);
    return unit.id;
  };
  const lands = spec.land.map((one) => ({ spec: one, laid: laidOf(one, asked, unitIdOf) }));
  const drafts = [
    ...lands.flatMap(({ spec: of, laid }) => {
      const counted = new Set(laid.map(({ land }) => land.parcelId));
      const free = asked.parcels.filter(
        ({ id, facts }) => !counted.has(id) && facts.some(({ field }) => field === 'floorAreaM2'),
      );
      const floors = floorCredits(
        of,
        (unitId) => free.find((parcel) => reporterOf(parcel) === unitId),
        unitIdOf,
      );
      return [...landCredits(laid, of.ledger), ...floors];
    }),
    ...spec.counts.flatMap((one) => {
      const pack = packOf(packs, one.ledger);
      const unit = unitOfLedger(packs, one.ledger);
      return countCredits(one, { ...asked, unit, unitIdOf, tasksOf: tasksOf(pack) });
    }),
  ];
  return {
    credits: entered(code, drafts),
    readings: makeReadings(code, spec.readings, (target) => unitOfTarget(packs, target)),
    projects: makeProjects(spec.plans, {
      ...asked,
      landOf: (ledger) => lands.find(({ spec: of }) => of.ledger === ledger)?.laid ?? [],
    }),
  };
}

function laidOf(
  spec: LandSpec,
  asked: TargetsAsked,
  unitIdOf: (printed: string) => string,
): LaidLand[] {
  const { packs } = asked;
  const pack = packOf(packs, spec.ledger);
  const { weights } = rulesOfLedger(packs, spec.ledger);
  const land = {
    spec,
    pools: plotsToTake(asked, spec),
    weightOf: (event: string) => weights.get(event) ?? 0,
    unitIdOf,
    tasksOf: tasksOf(pack),
    period: pack.period,
  };
  return layLand(land, specialLand(land));
}

/** In the order in which they were entered, numbered; documents by the days they are of. */
function entered(code: string, drafts: readonly Draft[]): Credit[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const numberOf = documentNumbers();
  const documents = new Map<object, string>();
  for (const { key, event, on, planned } of drafts.toSorted((a, b) => before(a.on, b.on))) {
    documents.set(key, planned ? '' : numberOf(event, on));
  }
  const inOrder = drafts.toSorted((a, b) => before(a.at, b.at) || before(a.on, b.on));
  const ids = new Map<object, string>(
    inOrder.map(({ key }, i) => [key, `credit-${code}-${String(i + 1).padStart(4, '0')}`]),
  );
  return inOrder.map(({ key, takesBack, ...credit }) => ({
    ...credit,
    id: ids.get(key) ?? '',
    document: documents.get(key) ?? '',
    reverses: takesBack && (ids.get(takesBack) ?? null),
  }));
}

function packOf(packs: readonly ProgramPack[], target: string): ProgramPack {
  const pack = packs.find(({ id }) => id === target.split(':')[0]);
  if (!pack) throw new Error(`the sample wants the program of ${target}`);
  return pack;
}

function unitOfTarget(packs: readonly ProgramPack[], target: string): string {
  const unit = packOf(packs, target).targets.find(({ id }) => id === target.split(':')[1])?.unit;
  if (unit === undefined) throw new Error(`the sample wants the target ${target}`);
  return unit;
}

/** Printed tasks of a column, whichever table has it. */
function tasksOf({ taskTables }: ProgramPack) {
  return (column: string): ReadonlyMap<string, number> => {
    const rows = taskTables.find(({ columns }) => columns.some(({ key }) => key === column))?.rows;
    return new Map(
      (rows ?? []).flatMap(({ unit, values }) => {
        const task = values[column];
        return typeof task === 'number' ? [[unit, task] as const] : [];
      }),
    );
  };
}
