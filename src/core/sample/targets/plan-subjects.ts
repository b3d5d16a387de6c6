import type { Block } from '../../block/block';
import type { Enterprise } from '../../enterprise/enterprise';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { createIndicators } from '../../indicator/indicators';
import type { ProgramPack } from '../../program/schema/pack-schema';
import type { Project, ProjectState } from '../../project/project';
import { formatNumber } from '../../quantity';
import type { Unit } from '../../unit/unit';
import type { Ledger } from '../ledger/make-ledger';
import type { LaidLand } from './lay-land';
import { reporterOf } from './plots-to-take';
import type { PlanSpec } from './target-spec';

export type Mode = ProgramPack['modes'][number];

export interface PlansAsked extends Ledger {
  readonly code: string;
  readonly packs: readonly ProgramPack[];
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
  readonly landOf: (ledger: string) => readonly LaidLand[];
}

/** What a plan is for. */
export interface Planned {
  readonly table: Project['subject']['table'];
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly year: number;
  /** How far it can have got by what else is told; null leaves it open. */
  readonly state: ProjectState | null;
  readonly rebounds: { readonly on: string; readonly why: string } | null;
}

export interface PlanSubjects {
  /** The next fitting one nobody planned for yet; null where there is none left. */
  next(kind: Mode['kind'], year: number, wanted: ProjectState, isFirst: boolean): Planned | null;
}

export function planSubjects(spec: PlanSpec, asked: PlansAsked): PlanSubjects {
  const used = new Set<string>();
  const first = (all: Iterable<Planned>): Planned | null => {
    for (const one of all) {
      const key = `${one.year} ${one.id}`;
      if (used.has(key)) continue;
      used.add(key);
      return one;
    }
    return null;
  };
  const taxOf = taxPerMu(asked);
  return {
    next: (kind, year, wanted, isFirst) => {
      if (kind === 'enterprise') {
        return first(firmsFor(spec, asked, taxOf, { year, wanted, isFirst }));
      }
      if (kind === 'block') return first(blocksFor(spec, asked, year, wanted));
      return first(landFor(spec, asked, year, wanted));
    },
  };
}

type TaxOf = (firm: Enterprise, year: number) => number | null;

/** Firms below the line by the year before; those struck off are above it by now, one of them below again. */
function firmsFor(
  { years, lines }: PlanSpec,
  { enterprises }: PlansAsked,
  taxOf: TaxOf,
  { year, wanted, isFirst }: { year: number; wanted: ProjectState; isFirst: boolean },
): Planned[] {
  const line = lines[years.indexOf(year)] ?? 0;
  const isLow = (tax: number | null) => tax !== null && tax < line;
  const low = enterprises.filter((firm) => isLow(taxOf(firm, year - 1)));
  const planned = (firm: Enterprise): Planned => {
    const { id, name, reportingUnits } = firm;
    const unitId = reporterOf({ reportingUnits, unitId: null });
    return { table: 'enterprises', id, name, unitId, year, state: null, rebounds: null };
  };
  if (isFirst && wanted === '销号') {
    const back = low.filter(
      (firm) =>
        !isLow(taxOf(firm, year)) && isLow(taxOf(firm, year + 1)) && isLow(taxOf(firm, year + 2)),
    );
    const [firm] = back;
    if (firm) {
      const tax = formatNumber(taxOf(firm, year + 1), 2);
      const why = `${year + 1} 年亩均税收 ${tax} 万元/亩，又低于 ${formatNumber(line, 2)} 万元/亩（示例）`;
      return [{ ...planned(firm), rebounds: { on: `${year + 2}-04-12`, why } }];
    }
  }
  const fits = low.filter((firm) => (wanted === '销号') === !isLow(taxOf(firm, year)));
  return [...fits, ...low].map(planned);
}

function* blocksFor(
  { program }: PlanSpec,
  { blocks }: PlansAsked,
  from: number,
  wanted: ProjectState,
): Iterable<Planned> {
  for (const later of [0, 1, 2]) {
    for (const block of blocks) {
      const { id, name, startYear, endYear, goals } = block;
      if (block.programId !== program || startYear === null) continue;
      const year = Math.max(from, startYear) + later;
      if (endYear === null || year > endYear) continue;
      const unitId = block.reportingUnitId ?? block.unitId;
      const isMet = goals.some((goal) => goal.year === year && goal.result === '达到');
      const state = isMet ? '销号' : wanted === '销号' ? '验收' : wanted;
      yield { table: 'blocks', id, name, unitId, year, state, rebounds: null };
    }
  }
}

/** Land that was counted, begun or announced in the year; else land nobody has begun with. */
function* landFor(
  { ledger = '' }: PlanSpec,
  { landOf, parcels }: PlansAsked,
  year: number,
  wanted: ProjectState,
): Iterable<Planned> {
  const names = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  const laid = landOf(ledger);
  for (const one of laid) {
    const parcel = names.get(one.land.parcelId);
    const [state, of] = standingOf(one);
    const fits = state === wanted || (state === '销号' && wanted === '验收');
    if (!parcel || !one.land.isWhole || !fits || of !== year) continue;
    const { id, name } = parcel;
    const { unitId } = one;
    yield { table: 'parcels', id, name, unitId, year, state: wanted, rebounds: null };
  }
  const counted = new Set(laid.map(({ land }) => land.parcelId));
  for (const parcel of parcels) {
    const { id, name, facts } = parcel;
    if (counted.has(id) || facts.some(({ value }) => value === '正常使用')) continue;
    // Where land is counted, none is finished that was not.
    const isOpen = ledger !== '' && (wanted === '销号' || wanted === '验收');
    const state = isOpen ? '方案' : wanted;
    const unitId = reporterOf(parcel);
    yield { table: 'parcels', id, name, unitId, year, state, rebounds: null };
  }
}

const last = new Set(['complete', 'operate', 'qualified', 'tidied']);

/** How far land got, and the year of it. */
function standingOf({ events, reversed }: LaidLand): readonly [ProjectState, number] {
  const event = events.at(-1);
  if (!event || reversed) return ['方案', 0];
  const year = Number(event.on.slice(0, 4));
  return [last.has(event.event) ? '销号' : '整治', year];
}

/** 亩均税收, 万元/亩, as the app tells it. */
function taxPerMu({ parcels, shapes, enterprises, occupancies }: PlansAsked): TaxOf {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  const outlines = byId(shapes);
  const tables = {
    parcels: byId(parcels),
    enterprises: byId(enterprises),
    occupancies: byId(occupancies),
  };
  const indicators = createIndicators(tables, (id) => {
    const shape = outlines.get(id);
    return shape ? geodesicAreaM2(shape.geometry) : null;
  });
  return ({ id }, year) => indicators.perMuOfEnterprise(id, 'taxPerMu', String(year)).value ?? null;
}
