import type { Block } from '../../block/block';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import type { Geometry } from '../../geo/geometry';
import type { Shape } from '../../parcel/parcel';
import type { ProgramPack } from '../../program/schema/pack-schema';
import type { Unit } from '../../unit/unit';
import type { Zone } from '../../zone/zone';
import type { Point } from '../land/local-plane';
import type { LedgerPlot } from '../ledger/ledger-plot';
import type { ListTask } from '../ledger/list-task';
import { type Ledger, makeLedger } from '../ledger/make-ledger';
import { seedOf } from '../seeded-text';
import { makeTargets, type SampleTargets } from '../targets/make-targets';
import type { TargetSpec } from '../targets/target-spec';
import type { DistrictSpec, RoadClass, UnitSpec } from './district-spec';
import type { Plot } from './lay-estates';
import { layLand } from './lay-land';
import { makeBlocks } from './make-blocks';
import { readListTask } from './read-list-task';

/** A district made up on real names and a real coast. */
export interface SampleDistrict extends Ledger, SampleTargets {
  readonly spec: DistrictSpec;
  readonly units: readonly Unit[];
  readonly zones: readonly Zone[];
  /** Of units and zones. */
  readonly borders: readonly Shape[];
  readonly roads: readonly SampleRoad[];
  readonly blocks: readonly Block[];
}

const noTargets = { land: [], counts: [], readings: [], plans: [] } satisfies TargetSpec;

/** A line in degrees. */
export interface SampleRoad {
  readonly name: string;
  readonly class: RoadClass;
  readonly line: readonly Point[];
}

/** Of the program packs, those of the district are read: its ledger comes to what they ask for. */
export function makeDistrict(
  spec: DistrictSpec,
  coast: readonly Geometry[],
  packs: readonly ProgramPack[],
): SampleDistrict {
  const land = layLand(spec, coast);
  const unitIds = new Map(spec.units.map((unit, i) => [unit.name, unitId(spec, unit, i)]));
  const idOf = (name: string) => unitIds.get(name) ?? '';
  const zones = [...land.zones].map(([unit, geometry], i) => {
    const id = `zone-${spec.code}-${String(i + 1).padStart(2, '0')}`;
    const zone: Zone = {
      id,
      name: `${unit}工业用地控制线（示意）`,
      kind: '工业用地控制线',
      rev: 0,
    };
    return { zone, border: { id, geometry, rev: 0 } };
  });
  const drawn = [...land.units].map(([name, geometry]) => ({ id: idOf(name), geometry, rev: 0 }));
  const plots = ledgerPlots(spec, land.plots, idOf);
  const task = taskOf(spec, packs, idOf);
  const units = spec.units.map(({ name, aliases = [], code }): Unit => {
    const kind = isTownship(spec, name) ? '镇街' : '平台';
    return { id: idOf(name), name, aliases, code, kind, rev: 0 };
  });
  const blocks = makeBlocks(
    spec,
    ({ name, unit, estates }) =>
      estates.length > 0 ? land.blocks.get(name) : land.units.get(unit),
    idOf,
  );
  const ledger = makeLedger(plots, {
    district: spec.code,
    years: spec.years,
    seed: seedOf(spec.code, 'ledger'),
    ...(spec.customs ? { customs: spec.customs } : {}),
    ...(task ? { task } : {}),
  });
  const { targets = noTargets } = spec;
  return {
    spec,
    units,
    zones: zones.map(({ zone }) => zone),
    borders: [...drawn, ...zones.map(({ border }) => border)],
    roads: land.roads.map((road) => ({ ...road, line: road.line.map(land.plane.toDegrees) })),
    blocks,
    ...ledger,
    ...makeTargets(targets, { ...ledger, code: spec.code, packs, units, blocks }),
  };
}

function taskOf(
  { task, units }: DistrictSpec,
  packs: readonly ProgramPack[],
  idOf: (unit: string) => string,
): ListTask | undefined {
  if (!task) return undefined;
  const pack = packs.find(({ id }) => id === task.program);
  if (!pack) throw new Error(`the sample wants the program ${task.program}`);
  return readListTask(pack, task.year, (printed) => {
    const unit = units.find(({ name, aliases = [] }) => [name, ...aliases].includes(printed));
    if (!unit) throw new Error(`the sample has no unit ${printed}`);
    return idOf(unit.name);
  });
}

function isTownship(spec: DistrictSpec, name: string): boolean {
  return spec.units.some((unit) => unit.name === name && unit.sites !== undefined);
}

function unitId({ code }: DistrictSpec, unit: UnitSpec, i: number): string {
  return unit.code ? `unit-${unit.code}` : `unit-${code}-p${i + 1}`;
}

/** Plots in the order of their estates, numbered within the blocks. */
function ledgerPlots(
  spec: DistrictSpec,
  plots: readonly Plot[],
  idOf: (unit: string) => string,
): LedgerPlot[] {
  const inBlock = new Map<string, number>();
  const estates = spec.estates.map(({ name }) => name);
  const codes = new Map(spec.units.map(({ name, code }) => [name, code ?? '']));
  return plots.map(({ estate, block, geometry }, i): LedgerPlot => {
    const place = `${estate.name} ${block}`;
    const number = (inBlock.get(place) ?? 0) + 1;
    inBlock.set(place, number);
    const subArea = String(estates.indexOf(estate.name) + 1).padStart(3, '0');
    const reporter = idOf(estate.reports ?? estate.park ?? estate.unit);
    return {
      id: `parcel-${spec.code}-${String(i + 1).padStart(4, '0')}`,
      code: `${codes.get(estate.unit)}${subArea}GB${String(i + 1).padStart(5, '0')}`,
      name: `${place}-${String(number).padStart(2, '0')} 号地块`,
      unitId: idOf(estate.unit),
      reportingUnits: Object.fromEntries(spec.programs.map((program) => [program, reporter])),
      estate: estate.name,
      kind: estate.kind,
      crowded: estate.crowded ?? false,
      geometry,
      measuredM2: geodesicAreaM2(geometry),
    };
  });
}
