import type { Geometry } from '../geo/geometry';
import type { Outline } from './outline';

/** Outlines that are the same to the last digit; by their places in the list. */
export interface EqualGroups {
  /** The first of the group an outline belongs to: itself, where there is no other. */
  readonly firstOf: (at: number) => number;
  readonly repeated: readonly (readonly number[])[];
}

/** One layer read in twice must not make every copy meet every other: pairs of copies grow with their square. */
export function groupEqual(outlines: readonly Outline[]): EqualGroups {
  const buckets = new Map<number, number[]>();
  const first = new Int32Array(outlines.length);
  const groups = new Map<number, number[]>();
  outlines.forEach(({ geometry }, at) => {
    const key = keyOf(geometry);
    const bucket = buckets.get(key);
    const found = bucket?.find((other) => isEqual((outlines[other] as Outline).geometry, geometry));
    first[at] = found ?? at;
    if (found === undefined) {
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
      return;
    }
    const group = groups.get(found);
    if (group) group.push(at);
    else groups.set(found, [found, at]);
  });
  return { firstOf: (at) => first[at] ?? at, repeated: [...groups.values()] };
}

function keyOf({ coords }: Geometry): number {
  let key = coords.length;
  for (const value of coords) key = (Math.imul(key, 31) + Math.round(value * 1e7)) | 0;
  return key;
}

function isEqual(a: Geometry, b: Geometry): boolean {
  if (a.coords.length !== b.coords.length || a.rings.length !== b.rings.length) return false;
  return (
    a.coords.every((value, i) => value === b.coords[i]) &&
    a.rings.every((end, i) => end === b.rings[i]) &&
    a.polygons.length === b.polygons.length &&
    a.polygons.every((end, i) => end === b.polygons[i])
  );
}
