import { boxesMeet, boxOf } from '../../geo/box';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { packPolygons, unpackPolygons } from '../../geo/geometry';
import { uniteGeometries } from '../../geo/overlay/overlay';
import { tidyDegrees } from '../land/local-plane';
import type { LaidLand, LandAsked } from './lay-land';
import { type FreeLand, freeLand } from './plots-to-take';

/** Land whose story is out of the ordinary, taken before all other. */
export function specialLand(asked: LandAsked): LaidLand[] {
  return [...takenBack(asked), ...splitSince(asked), ...onlyPlanned(asked)];
}

function takenBack({ spec: { reversed: told }, unitIdOf, pools }: LandAsked): LaidLand[] {
  if (!told) return [];
  const { sector, event, on, reversedOn, why, again } = told;
  const unitId = unitIdOf(told.unit);
  const land = take(pools.get(unitId), ({ mu }) => mu > 4 && mu < 12);
  const mu = Math.floor(land.mu * 50) / 50;
  const common = { land, unitId, sector, mu, planned: [] };
  return [
    { ...common, events: [{ event, on }], reversed: { event, on: reversedOn, why } },
    { ...common, events: [{ event: again[0], on: again[1] }] },
  ];
}

/** One entry for the whole as it was then, one for the half that is a parcel of its own now. */
function splitSince({ spec: { split }, unitIdOf, pools, weightOf }: LandAsked): LaidLand[] {
  if (!split) return [];
  const unitId = unitIdOf(split.unit);
  const pool = pools.get(unitId) ?? [];
  const [west, east] = neighbours(pool);
  for (const one of [west, east]) pool.splice(pool.indexOf(one), 1);
  const whole = uniteGeometries([west.geometry, east.geometry]);
  const outline = packPolygons(
    unpackPolygons(whole).map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [tidyDegrees(lon), tidyDegrees(lat)] as const)),
    ),
  );
  const land = freeLand(west.parcelId, outline, false);
  const events = split.whole.map(([event, on]) => ({ event, on }));
  const before = Math.max(...events.map(({ event }) => weightOf(event)));
  const [event, on] = split.part;
  const common = { unitId, sector: split.sector, planned: [] };
  const half = Math.floor(east.mu * 50) / 50;
  return [
    { ...common, land, mu: Math.floor(land.mu * 50) / 50, events },
    { ...common, land: east, mu: half, events: [{ event, on }], before },
  ];
}

/** Two plots that lie side by side without a gap. */
function neighbours(pool: readonly FreeLand[]): readonly [FreeLand, FreeLand] {
  for (const [i, one] of pool.entries()) {
    const box = boxOf(one.geometry);
    for (const other of pool.slice(i + 1)) {
      const near = boxOf(other.geometry);
      if (!box || !near || !boxesMeet(box, near) || one.mu + other.mu > 30) continue;
      const whole = uniteGeometries([one.geometry, other.geometry]);
      const m2 = geodesicAreaM2(one.geometry) + geodesicAreaM2(other.geometry);
      if (whole.rings.length === 1 && Math.abs(geodesicAreaM2(whole) - m2) < 0.1)
        return [one, other];
    }
  }
  throw new Error('the sample has no plots side by side');
}

function onlyPlanned({ spec: { planned = [] }, unitIdOf, pools }: LandAsked): LaidLand[] {
  return planned.map(({ unit, sector, event, enteredOn, on }) => {
    const unitId = unitIdOf(unit);
    const land = take(pools.get(unitId), ({ mu }) => mu > 3 && mu < 40);
    const plan = [{ event, on, enteredOn }];
    return { land, unitId, sector, mu: land.mu, events: [], planned: plan };
  });
}

function take(pool: FreeLand[] | undefined, fits: (land: FreeLand) => boolean): FreeLand {
  const at = pool?.findIndex(fits) ?? -1;
  const [land] = at < 0 ? [] : (pool?.splice(at, 1) ?? []);
  if (!land) throw new Error('the sample has no such plot');
  return land;
}
