import type { Block } from '../../block/block';
import { membersOf } from '../../block/members-of';
import { newestFact } from '../../fact';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import type { Geometry } from '../../geo/geometry';
import type { Parcel, Shape } from '../../parcel/parcel';
import { muFromM2 } from '../../quantity';
import { drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import type { LandSpec } from './target-spec';

/** Land nothing has been counted on yet: a plot, or what was left of one. */
export interface FreeLand {
  readonly parcelId: string;
  readonly geometry: Geometry;
  /** Rounded down to hundredths. */
  readonly mu: number;
  readonly isWhole: boolean;
}

interface Land {
  readonly parcels: readonly Parcel[];
  readonly shapes: readonly Shape[];
  readonly blocks: readonly Block[];
}

/** The plots of each unit that reports them, in the order in which they are taken. */
export function plotsToTake(
  { parcels, shapes, blocks }: Land,
  { ledger, take }: LandSpec,
): Map<string, FreeLand[]> {
  const outlines = new Map(shapes.map((shape) => [shape.id, shape]));
  const inBlocks = new Map<string, string>();
  for (const block of take === 'blocks' ? blocks : []) {
    for (const { parcelId, share } of membersOf(block, '2030-01-01', outlines)) {
      if (share === 1) inBlocks.set(parcelId, block.reportingUnitId ?? block.unitId ?? '');
    }
  }
  const pools = new Map<string, (FreeLand & { readonly rank: number })[]>();
  for (const parcel of parcels) {
    const geometry = outlines.get(parcel.id)?.geometry;
    const unit = take === 'blocks' ? inBlocks.get(parcel.id) : reporterOf(parcel);
    if (!geometry || unit === undefined) continue;
    const land = freeLand(parcel.id, geometry, true);
    const { between } = drawFrom(seededRandom(seedOf(ledger, parcel.id)));
    const isLow = newestFact(parcel.facts, 'supplyStatus')?.value !== '正常使用';
    // The large ones mostly: few entries tell as much.
    const rank = take === 'low' ? between(0, 1) + (isLow ? 0 : 1) : -land.mu * between(0.5, 1);
    const pool = pools.get(unit) ?? [];
    pools.set(unit, pool);
    pool.push({ ...land, rank });
  }
  return new Map([...pools].map(([unit, pool]) => [unit, pool.sort((a, b) => a.rank - b.rank)]));
}

export function reporterOf({ reportingUnits, unitId }: Pick<Parcel, 'reportingUnits' | 'unitId'>) {
  return Object.values(reportingUnits)[0] ?? unitId ?? '';
}

export function freeLand(parcelId: string, geometry: Geometry, isWhole: boolean): FreeLand {
  const mu = Math.floor(muFromM2(geodesicAreaM2(geometry)) * 100) / 100;
  return { parcelId, geometry, mu, isWhole };
}
