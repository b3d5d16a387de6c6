import Flatbush from 'flatbush';
import type { Geometry } from '../../core/geo/geometry';
import { placeInRing } from '../../core/geo/point-in-geometry';
import { ringAreaOf } from '../geojson/ring-area';
import type { PlacedText } from './drawing-text';
import type { DrawnOutline } from './expand-drawing';

export interface NamedOutlines {
  /** Parallel to the outlines: the texts that stand in each, in no smaller one. */
  readonly texts: readonly (readonly string[])[];
  readonly outside: number;
  /** There was more to look at than time allows: the rest has no names. */
  readonly givenUp: boolean;
}

const MOST_WORK = 200_000_000;
const MOST_OF_ONE = 20;

export function nameOutlines(
  outlines: readonly DrawnOutline[],
  texts: readonly PlacedText[],
): NamedOutlines {
  const named: string[][] = outlines.map(() => []);
  if (outlines.length === 0 || texts.length === 0) {
    return { texts: named, outside: texts.length, givenUp: false };
  }
  const tree = new Flatbush(outlines.length);
  const outer = outlines.map(({ rings }) => rings[0] ?? new Float64Array(0));
  for (const ring of outer) tree.add(...boxOf(ring));
  tree.finish();
  const areas = outer.map((ring) => Math.abs(ringAreaOf(ring)));
  const shapes = outer.map(shapeOf);
  let outside = 0;
  let work = 0;
  for (const { text, x, y } of texts) {
    if (work > MOST_WORK) return { texts: named, outside, givenUp: true };
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const near = tree.search(x, y, x, y).sort((a, b) => (areas[a] ?? 0) - (areas[b] ?? 0));
    work += near.length;
    const holder = near.find((i) => {
      work += (outer[i] as Float64Array).length;
      return work <= MOST_WORK && placeInRing(shapes[i] as Geometry, 0, x, y) !== 'outside';
    });
    if (holder === undefined) outside++;
    else if ((named[holder]?.length ?? 0) < MOST_OF_ONE) named[holder]?.push(text);
  }
  return { texts: named, outside, givenUp: false };
}

function shapeOf(ring: Float64Array): Geometry {
  return { coords: ring, rings: [ring.length / 2], polygons: [1] };
}

function boxOf(ring: Float64Array): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    west = Math.min(west, ring[i] as number);
    east = Math.max(east, ring[i] as number);
    south = Math.min(south, ring[i + 1] as number);
    north = Math.max(north, ring[i + 1] as number);
  }
  return Number.isFinite(east - west + north - south) ? [west, south, east, north] : [0, 0, 0, 0];
}
