import type { SourceNote, SourceShape } from '../import/source-table';
import { nestRings } from './nest-rings';

/** Told of one outline: a sentence without its end. */
export type ShapeFault = (severity: SourceNote['severity'], kind: string) => void;

/** Past this, a figure is a mark for 无数据 or garbage; no system of coordinates reaches so far. */
const FAR = 1e12;

/** Polygons as they stand in a file, closed rings and all, as an outline; null, and a word why, where they are none. */
export function polygonShape(
  polygons: readonly (readonly Float64Array[])[],
  fault: ShapeFault,
): SourceShape | null {
  const tidied = polygons.flatMap((rings) => tidyPolygon(rings, fault) ?? []);
  if (tidied.length > 0) return { polygons: tidied };
  if (polygons.length === 0) fault('warning', '图形为空');
  return null;
}

function tidyPolygon(rings: readonly Float64Array[], fault: ShapeFault): Float64Array[][] | null {
  if (!rings.every(isReal)) {
    fault('error', '坐标中有 NaN 或不合情理的数，没有读入该图形');
    return null;
  }
  if (!rings.every(isClosed)) fault('warning', '环的首尾没有相接，按相接读入');
  const open = rings.map(openRing);
  const sound = open.filter((ring) => ring.length >= 6);
  if (open[0] === undefined || open[0].length < 6) {
    if (open[0] === undefined) fault('warning', '图形为空');
    else fault('error', '外环不足三个点，没有读入该图形');
    return null;
  }
  if (sound.length < open.length) fault('warning', '有不足三个点的环，没有读入该环');
  if (sound.length === 1) return [sound];
  const nested = nestRings(sound);
  if (nested.guessed) return [sound];
  const asWritten = nested.polygons.length === 1 && nested.polygons[0]?.[0] === sound[0];
  if (!asWritten) fault('warning', '内环不在外环之内，内外环已按包含关系判定，请核对');
  return asWritten ? [sound] : nested.polygons;
}

/** A line that meets its beginning is an outline; of any other, the middle stands for its place. */
export function lineShape(line: Float64Array, fault: ShapeFault): SourceShape | null {
  if (line.length < 2) {
    fault('warning', '图形为空');
    return null;
  }
  if (isClosed(line) && line.length >= 8) {
    fault('notice', '首尾相接的线，已按面读入');
    return polygonShape([[line]], fault);
  }
  const middle = 2 * Math.floor(line.length / 4);
  return pointShape(line[middle] as number, line[middle + 1] as number, fault);
}

export function pointShape(x: number, y: number, fault: ShapeFault): SourceShape | null {
  if (isReal(Float64Array.of(x, y))) return { polygons: [], point: [x, y] };
  fault('error', '坐标中有 NaN 或不合情理的数，没有读入该图形');
  return null;
}

/** What a collection holds, as one outline: its polygons, else its first point. */
export function joinShapes(
  shapes: readonly (SourceShape | null)[],
  fault: ShapeFault,
): SourceShape | null {
  const found = shapes.filter((shape) => shape !== null);
  const polygons = found.flatMap((shape) => shape.polygons);
  const points = found.filter(({ point }) => point !== undefined);
  if (polygons.length > 0) {
    if (points.length > 0) fault('notice', '一行中既有面又有点或线，只取了面');
    return { polygons };
  }
  if (points.length > 1) fault('warning', '一行有多个点或线，只取第一个');
  return points[0] ?? null;
}

function isClosed(ring: Float64Array): boolean {
  const end = ring.length - 2;
  return end >= 4 && ring[0] === ring[end] && ring[1] === ring[end + 1];
}

/** Without points that repeat the first at the end. */
function openRing(ring: Float64Array): Float64Array {
  let end = ring.length;
  while (end > 2 && ring[0] === ring[end - 2] && ring[1] === ring[end - 1]) end -= 2;
  return ring.subarray(0, end);
}

function isReal(points: Float64Array): boolean {
  for (let i = 0; i < points.length; i++) {
    if (!(Math.abs(points[i] as number) < FAR)) return false;
  }
  return true;
}
