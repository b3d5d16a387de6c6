import Flatbush from 'flatbush';
import { type Box, boxesMeet } from '../geo/box';
import type { Outline } from './outline';

/** Finds outlines by their boxes; they are named by their place in the list. */
export interface NearPairs {
  readonly near: (box: Box, degrees: number) => readonly number[];
  readonly at: (lon: number, lat: number) => readonly number[];
}

/** For so few a look at every box is faster than building a tree. */
const FEW = 64;

export function nearPairs(outlines: readonly Outline[], askedFor: number): NearPairs {
  const search = askedFor > FEW ? inTree(outlines) : inList(outlines);
  return {
    near: ({ west, south, east, north }, degrees) =>
      search({
        west: west - degrees,
        south: south - degrees,
        east: east + degrees,
        north: north + degrees,
      }),
    at: (lon, lat) => search({ west: lon, south: lat, east: lon, north: lat }),
  };
}

function inTree(outlines: readonly Outline[]): (box: Box) => readonly number[] {
  const tree = new Flatbush(outlines.length);
  for (const { box } of outlines) tree.add(box.west, box.south, box.east, box.north);
  tree.finish();
  return ({ west, south, east, north }) => tree.search(west, south, east, north);
}

function inList(outlines: readonly Outline[]): (box: Box) => readonly number[] {
  return (box) => outlines.flatMap((one, at) => (boxesMeet(one.box, box) ? [at] : []));
}
