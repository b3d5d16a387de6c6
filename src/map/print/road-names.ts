import type { Feature, Position } from 'geojson';
import type { Measure } from './place-names';

/** A place in pixels of styles on the map of the sheet. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
}

/** Where the name of a road may stand: along a straight stretch, never on its head. */
export interface RoadPlace extends SheetPoint {
  readonly name: string;
  readonly angle: number;
}

/** As on the screen: farther out roads have no names. */
export const ROADS_FROM = 13;
/** The name comes again after so many pixels. */
const AGAIN_PX = 400;
/** A stretch may bend by so much under its name. */
const MOST_BEND = 0.06;

/** Names of roads from the tiles, each as often as its road is long. */
export function roadPlaces(
  features: readonly Feature[],
  at: (place: Position) => SheetPoint,
  size: number,
  measure: Measure,
): RoadPlace[] {
  const places: RoadPlace[] = [];
  for (const feature of features) {
    const name = feature.properties?.name;
    if (typeof name !== 'string' || !name) continue;
    const length = measure(name, size) + size;
    for (const line of linesOf(feature))
      for (const place of along(line.map(at), length)) {
        // A road comes in pieces, one a tile, which overlap.
        const near = places.some(
          (other) =>
            other.name === name && Math.hypot(other.x - place.x, other.y - place.y) < AGAIN_PX,
        );
        if (!near) places.push({ ...place, name });
      }
  }
  return places;
}

function linesOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Middles of the stretches that a name lies straight upon. */
function along(points: readonly SheetPoint[], length: number): (SheetPoint & { angle: number })[] {
  const found: (SheetPoint & { angle: number })[] = [];
  for (let from = 0; from < points.length - 1; ) {
    let to = from + 1;
    while (to + 1 < points.length && isStraight(points.slice(from, to + 2))) to++;
    const [a, b] = [points[from], points[to]] as [SheetPoint, SheetPoint];
    const whole = Math.hypot(b.x - a.x, b.y - a.y);
    const count = whole < length ? 0 : Math.max(1, Math.floor(whole / AGAIN_PX));
    for (let i = 0; i < count; i++) {
      const share = (i + 0.5) / count;
      const place = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
      found.push({ ...place, angle: upright(Math.atan2(b.y - a.y, b.x - a.x)) });
    }
    from = to;
  }
  return found;
}

/** No point lies far off the line from the first to the last. */
function isStraight(points: readonly SheetPoint[]): boolean {
  const [first, last] = [points[0], points.at(-1)] as [SheetPoint, SheetPoint];
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const whole = Math.hypot(dx, dy);
  return (
    whole > 0 &&
    points.every(
      ({ x, y }) => Math.abs((x - first.x) * dy - (y - first.y) * dx) / whole <= MOST_BEND * whole,
    )
  );
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle < -Math.PI / 2 ? angle + Math.PI : angle;
}
