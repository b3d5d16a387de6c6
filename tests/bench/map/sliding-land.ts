import type { Camera } from '../../../src/app/session';
import { unpackPolygons } from '../../../src/core/geo/geometry';
import { monthEnds } from '../../../src/core/target/calendar';
import type { Credit } from '../../../src/core/target/credit';
import type { Workspace } from '../../../src/core/workspace';
import { makeFirms } from '../rules/make-firms';
import type { Spot } from './judge';
import { makeLand } from './land';

/** The target of three years, counted in 亩. */
export const slidden = { program: 'dinghai-2021', target: 'd7' } as const;
export const days = monthEnds('2021-01-01', '2023-12-31');

/** Of the builder; all of it is credited in one month, so that a pixel can be judged where parcels are a pixel or two. */
const BLOCK = 60;
/** Of so many blocks one is credited: ten thousand parcels of fifty thousand. */
const EVERY = 5;
/** So much more blue than red is credited, wholly or in part; all other land is grey or red. */
const BLUE = 50;

/** The month at whose end a parcel is credited; null for those that never are. */
export function monthOf(row: number): number | null {
  const block = Math.floor(row / BLOCK);
  return block % EVERY === 0 ? (block / EVERY) % days.length : null;
}

/** Land with a firm on every parcel, and credits month by month. */
export function makeSlidden(count: number) {
  const { parcels, shapes, middle } = makeLand(count);
  const firms = makeFirms(count);
  const uses = [...firms.occupancies.values()].map((use, at) => {
    return { ...use, parcelId: parcels[at]?.id ?? '' };
  });
  const credits = shapes.flatMap(({ id, geometry }, row) => {
    const month = monthOf(row);
    return month === null ? [] : [creditOf(id, days[month] as string, unpackPolygons(geometry))];
  });
  const tables: Workspace['tables'] = {
    ...firms,
    parcels: byId(parcels),
    shapes: byId(shapes),
    occupancies: byId(uses),
    credits: byId(credits),
  };
  const cameraAt = (zoom: number): Camera => ({ lon: middle[0], lat: middle[1], zoom });
  return { tables, shapes, cameraAt };
}

/** Which month's end pixels show; null where they show a bit of one and a bit of another. */
export function stateOf(spots: readonly Spot[], pixels: readonly number[]): number | null {
  const counted = days.map(() => ({ credited: 0, all: 0 }));
  spots.forEach(({ row }, at) => {
    const own = counted[monthOf(row) ?? -1];
    if (!own) return;
    own.all++;
    if ((pixels[4 * at + 2] as number) - (pixels[4 * at] as number) > BLUE) own.credited++;
  });
  const last = counted.findLastIndex(({ credited }) => credited > 0);
  const whole = counted.every(({ credited, all }, month) => credited === (month <= last ? all : 0));
  return whole && last >= 0 ? last : null;
}

function creditOf(parcel: string, on: string, land: Credit['land']): Credit {
  return {
    id: `credit-${parcel}`,
    ledger: `${slidden.program}:${slidden.target}`,
    subject: { table: 'parcels', id: parcel },
    event: 'complete',
    on,
    planned: false,
    amount: 3.6,
    unit: '亩',
    areaMethod: '椭球面',
    floorM2: null,
    land,
    unitId: null,
    sector: '工业',
    document: '',
    note: '',
    by: '',
    at: `${on}T00:00:00.000Z`,
    reverses: null,
    rev: 0,
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
