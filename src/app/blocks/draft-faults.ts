import type { Block } from '../../core/block/block';
import { blocksOfProgram, geometryOf } from '../../core/block/block-as-of';
import { type OutlineFault, outlineFaults } from '../../core/block/outline-faults';
import type { Geometry } from '../../core/geo/geometry';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import { type Refusal, refuse } from '../../core/refusal';
import { outlineOf } from '../../core/topology/outline';
import type { Workspace } from '../../core/workspace';
import { standingOutline } from './standing-outline';

/** Years a block is worked on; null where nobody said. */
export type Period = Pick<Block, 'startYear' | 'endYear'>;

type Tables = Pick<Workspace['tables'], 'blocks' | 'units' | 'borders'>;

interface Asked {
  readonly tables: Tables;
  readonly programId: string;
  /** The block being redrawn; null for a new one. */
  readonly own: string | null;
  readonly period: Period;
}

/** All that is wrong with an outline that is drawn for a program, worst first. */
export function draftFaults(geometry: Geometry, asked: Asked): OutlineFault[] {
  return outlineFaults(geometry, {
    others: othersOf(asked),
    district: districtOf(asked.tables),
  });
}

/** Why it may not be saved, in words; null where it may. */
export function refusalOf(faults: readonly OutlineFault[]): Refusal | null {
  const bad = faults.filter(({ refused }) => refused);
  const [first] = bad;
  if (!first) return null;
  const why = bad.map((fault) => fault.why).join('');
  return refuse(
    `outline-${first.code}`,
    `边界不能这样保存：${why}`,
    first.fix ? `可以点“${first.fix.title}”，或改动界点后再保存。` : '请改动界点后再保存。',
  );
}

function othersOf({ tables, programId, own, period }: Asked) {
  return blocksOfProgram(tables.blocks, programId).flatMap((block) => {
    if (block.id === own || !periodsMeet(block, period)) return [];
    const newest = standingOutline(block);
    const outline = newest && outlineOf(geometryOf(newest));
    return outline ? [{ id: block.id, name: block.name, outline }] : [];
  });
}

/** A year nobody named may be any year. */
export function periodsMeet(a: Period, b: Period): boolean {
  const before = (one: Period, other: Period) =>
    one.endYear !== null && other.startYear !== null && one.endYear < other.startYear;
  return !before(a, b) && !before(b, a);
}

let last: { borders: unknown; units: unknown; district: Geometry | null } | null = null;

/** All townships as one, put together once for a state of their borders; null where one of them has none. */
function districtOf({ units, borders }: Tables): Geometry | null {
  if (last?.borders === borders && last.units === units) return last.district;
  const townships = [...units.values()].filter(({ kind }) => kind === '镇街');
  const known = townships.flatMap(({ id }) => borders.get(id)?.geometry ?? []);
  const whole = known.length > 0 && known.length === townships.length;
  const district = whole ? uniteGeometries(known) : null;
  last = { borders, units, district };
  return district;
}
