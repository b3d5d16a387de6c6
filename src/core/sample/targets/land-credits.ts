import { newestFact } from '../../fact';
import { unpackPolygons } from '../../geo/geometry';
import type { Parcel } from '../../parcel/parcel';
import { addDays } from '../../project/back-plan';
import type { Credit } from '../../target/credit';
import type { LaidLand } from './lay-land';
import { reporterOf } from './plots-to-take';
import { CLERK, SHOWN } from './sample-words';
import type { LandSpec } from './target-spec';

/** A credit without what only the whole ledger knows: its number, and the one it takes back. */
export type Draft = Omit<Credit, 'id' | 'document' | 'reverses'> & {
  readonly key: object;
  readonly takesBack: object | null;
};

/** The entries for land, in no order. */
export function landCredits(laid: readonly LaidLand[], ledger: string): Draft[] {
  return laid.flatMap((one) => {
    const polygons = unpackPolygons(one.land.geometry);
    const common = {
      ledger,
      subject: { table: 'parcels', id: one.land.parcelId } as const,
      planned: false,
      amount: one.mu,
      unit: '亩',
      areaMethod: '椭球面' as const,
      floorM2: null,
      land: polygons,
      unitId: one.unitId,
      sector: one.sector,
      note: SHOWN,
      by: CLERK,
      takesBack: null,
      rev: 0,
    };
    const happened = one.events.map(({ event, on }): Draft => {
      return { ...common, key: {}, event, on, at: momentAfter(on, one.mu) };
    });
    const planned = one.planned.map(({ event, on, enteredOn }): Draft => {
      return { ...common, key: {}, event, on, planned: true, at: momentAfter(enteredOn, one.mu) };
    });
    const { reversed } = one;
    const back = happened.find(({ event }) => event === reversed?.event);
    if (!reversed || !back) return [...happened, ...planned];
    const { on, why } = reversed;
    const taken: Draft = {
      ...back,
      on,
      land: null,
      at: momentAfter(on, one.mu),
      note: `${why}。${SHOWN}`,
      key: {},
      takesBack: back.key,
    };
    return [...happened, ...planned, taken];
  });
}

/** Entries for floors: how much land they stand for is open. */
export function floorCredits(
  { ledger, floors = [] }: LandSpec,
  free: (unitId: string) => Parcel | undefined,
  unitIdOf: (unit: string) => string,
): Draft[] {
  return floors.map(([unit, event, on, share]): Draft => {
    const parcel = free(unitIdOf(unit));
    const floorM2 = parcel && newestFact(parcel.facts, 'floorAreaM2')?.value;
    if (!parcel || typeof floorM2 !== 'number')
      throw new Error(`the sample has no floors in ${unit}`);
    return {
      ledger,
      subject: { table: 'parcels', id: parcel.id },
      event,
      on,
      planned: false,
      amount: null,
      unit: '亩',
      areaMethod: null,
      floorM2: Math.floor(floorM2 * share),
      land: null,
      unitId: reporterOf(parcel),
      sector: '服务业',
      note: `只有建筑面积，折算口径待定。${SHOWN}`,
      by: CLERK,
      at: momentAfter(on, floorM2),
      takesBack: null,
      key: {},
      rev: 0,
    };
  });
}

/** Entered some days after it happened. */
export function momentAfter(day: string, spread: number): string {
  const days = 1 + (Math.round(spread * 100) % 6);
  return `${addDays(day, days)}T0${1 + days}:${String(Math.round(spread * 100) % 60).padStart(2, '0')}:00.000Z`;
}
