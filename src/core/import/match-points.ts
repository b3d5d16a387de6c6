import { unproject } from '../geo/crs/project';
import type { Geometry } from '../geo/geometry';
import { gcj02FromBd09, wgs84FromGcj02 } from '../geo/shift-datum';
import { boundsOf, buildSpatialIndex, itemsAtPoint } from '../geo/spatial-index';
import { type CrsReading, findCrs } from './find-crs';
import type { PairSink } from './match-evidence';
import type { FirmToMatch, MatchInput } from './match-input';

/** How the coordinates of firms were read, to be shown beside what follows from them. */
export interface PointsRead {
  readonly count: number;
  /** How many of them lie in a parcel. */
  readonly inside: number;
  /** The system and why; null where the figures fit nothing. */
  readonly reading: string | null;
}

/** By the parcel a firm's point lies in. Points of firms are roughly set: alone they are no proof. */
export function byPoints(input: MatchInput, { add }: PairSink): PointsRead | null {
  const { firms, land, zone } = input;
  const asked = firms.flatMap((firm, at) => (firm.point ? [{ at, point: firm.point }] : []));
  if (asked.length === 0) return null;
  const drawn = land.flatMap(({ geometry }, at) => (geometry ? [{ at, geometry }] : []));
  const index = buildSpatialIndex(drawn.map((one): Geometry => one.geometry));
  const reading = readingOf(firms, { zone, extent: boundsOf(index) });
  if (!reading) return { count: asked.length, inside: 0, reading: null };
  const place = placer(reading, input);
  let inside = 0;
  for (const { at, point } of asked) {
    const found = itemsAtPoint(index, ...place(point));
    if (found.length > 0) inside += 1;
    for (const item of found) {
      add(at, drawn[item]?.at as number, {
        kind: 'point',
        score: found.length === 1 ? 0.7 : 0.4,
        why: found.length === 1 ? '企业坐标在该地块内' : `企业坐标在 ${found.length} 宗重叠地块内`,
        owner: false,
        certain: false,
      });
    }
  }
  return { count: asked.length, inside, reading: `${reading.crs.name}，依据：${reading.why}` };
}

function readingOf(
  firms: readonly FirmToMatch[],
  district: Parameters<typeof findCrs>[2],
): CrsReading | null {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { point } of firms) {
    if (!point) continue;
    [x0, x1] = [Math.min(x0, point[0]), Math.max(x1, point[0])];
    [y0, y1] = [Math.min(y0, point[1]), Math.max(y1, point[1])];
  }
  return findCrs({}, { first: [x0, x1], second: [y0, y1] }, district).readings[0] ?? null;
}

function placer({ crs, swapped }: CrsReading, { shift }: Pick<MatchInput, 'shift'>) {
  return ([x, y]: readonly [number, number]): readonly [number, number] => {
    const at = unproject(crs, swapped ? [y, x] : [x, y]);
    if (shift === 'none') return at;
    return wgs84FromGcj02(shift === 'bd-09' ? gcj02FromBd09(at) : at);
  };
}
