import type { Holds } from '../../app/draft/draft';
import type { Ring } from '../../core/geo/geometry';
import { metresPerDegree } from '../../core/geo/local-metres';
import { type Refusal, refuse } from '../../core/refusal';

type Place = Ring[number];

const RIGHT = Math.PI / 2;

/**
 * Where the next corner goes: on the direction and at the distance that are held, from the corner before; else where the
 * pointer is. Held are a typed bearing, or a right angle to the edge before, and a typed length.
 */
export function holdPlace(corners: Ring, pointer: Place, holds: Holds): Place {
  const from = corners.at(-1);
  if (!from || !isHeld(holds, corners)) return pointer;
  const scale = metresPerDegree(from[1]);
  const dx = (pointer[0] - from[0]) * scale.lon;
  const dy = (pointer[1] - from[1]) * scale.lat;
  const direction = directionOf(corners, Math.atan2(dy, dx), holds, scale);
  // Along a held direction the pointer says how far, its distance from the line says nothing.
  const along = Math.max(0, dx * Math.cos(direction) + dy * Math.sin(direction));
  const far = holds.lengthM ?? along;
  return [
    from[0] + (far * Math.cos(direction)) / scale.lon,
    from[1] + (far * Math.sin(direction)) / scale.lat,
  ];
}

/** Where figures alone put the next corner; the pointer helps where they leave something open. */
export function aimOf(corners: Ring, pointed: Place | null, holds: Holds): Place | Refusal {
  const from = corners.at(-1);
  if (!from) return refuse('no-corner', '还没有第一个点。', '请先在地图上点第一个点。');
  const { lengthM, bearingDeg } = holds;
  const isOff = pointed !== null && (pointed[0] !== from[0] || pointed[1] !== from[1]);
  if (lengthM === null || (bearingDeg === null && !isOff)) {
    return refuse(
      'no-aim',
      '边长或方位角没有填写，定不了下一个点。',
      '请填写边长（米）和方位角（度）。',
    );
  }
  return holdPlace(corners, pointed ?? from, holds);
}

/** Length and bearing of an edge as a surveyor reads them. */
export function readEdge(from: Place, to: Place): { lengthM: number; bearingDeg: number } {
  const scale = metresPerDegree(from[1]);
  const [dx, dy] = [(to[0] - from[0]) * scale.lon, (to[1] - from[1]) * scale.lat];
  const turn = (Math.atan2(dx, dy) * 180) / Math.PI;
  return { lengthM: Math.hypot(dx, dy), bearingDeg: (turn + 360) % 360 };
}

/** Whether the place of the pointer is not simply the place of the corner. */
export function isHeld({ square, lengthM, bearingDeg }: Holds, corners: Ring): boolean {
  if (corners.length === 0) return false;
  return lengthM !== null || bearingDeg !== null || (square && corners.length > 1);
}

/** Counter-clockwise from east, in radians. */
function directionOf(
  corners: Ring,
  pointed: number,
  { square, bearingDeg }: Holds,
  scale: { readonly lon: number; readonly lat: number },
): number {
  if (bearingDeg !== null) return RIGHT - (bearingDeg * Math.PI) / 180;
  const [before, from] = [corners.at(-2), corners.at(-1)];
  if (!square || !before || !from) return pointed;
  const edge = Math.atan2((from[1] - before[1]) * scale.lat, (from[0] - before[0]) * scale.lon);
  return edge + Math.round((pointed - edge) / RIGHT) * RIGHT;
}
