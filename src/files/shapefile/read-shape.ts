import { MOST_VERTICES, tooMany } from '../import/limits';
import type { SourceNote, SourceShape } from '../import/source-table';
import { nestRings } from '../outline/nest-rings';
import type { ShapeRecords } from './locate-records';

/** Told of one outline: a sentence without its end. */
export type ShapeFault = (severity: SourceNote['severity'], kind: string) => void;

/** What is counted over the whole layer rather than told outline by outline. */
export interface ShapeTally {
  vertices: number;
  turned: number;
  closedLines: number;
}

type Source = Pick<ShapeRecords, 'view' | 'points'>;

/** 2-D, Z and M forms of a type differ by ten; heights and measures stand after the points and are not read. */
const POINT = 1;
const LINE = 3;
const POLYGON = 5;
const MULTIPOINT = 8;
const MULTIPATCH = 31;
const PARTS_AT = 44;
/** Past this, a figure is a mark for 无数据 or garbage; no system of coordinates reaches so far. */
const FAR = 1e12;
const MOST_PARTS = 1_000_000;

/** One record as an outline; null, and a word why, where it is none. */
export function readShape(
  records: Source,
  at: number,
  length: number,
  tally: ShapeTally,
  fault: ShapeFault,
): SourceShape | null {
  const { view } = records;
  if (length < 4) return failed(fault, '图形记录残缺，没有图形');
  const type = view.getInt32(at, true);
  if (type === 0) return failed(fault, '图形为空', 'warning');
  const kind = type < 30 ? type % 10 : 0;
  if (kind === POINT) return readPoint(view, at + 4, length >= 20, fault);
  if (kind === MULTIPOINT) return readMultipoint(view, at, length, fault);
  if (kind !== LINE && kind !== POLYGON)
    return failed(fault, `图形类型（${type === MULTIPATCH ? '三维多面体' : '不明'}）不能读取`);
  const parts = readParts(records, at, length, tally, fault);
  if (!parts) return null;
  if (!parts.every(isReal)) return failed(fault, '坐标中有 NaN 或不合情理的数，没有图形');
  if (kind === LINE && !parts.every(isClosed)) return middleOfLine(parts);
  if (kind === LINE) tally.closedLines++;
  return polygonsOf(parts, tally, fault);
}

function readPoint(
  view: DataView,
  at: number,
  whole: boolean,
  fault: ShapeFault,
): SourceShape | null {
  if (!whole) return failed(fault, '图形记录残缺，没有图形');
  const point = [view.getFloat64(at, true), view.getFloat64(at + 8, true)] as const;
  if (!isReal(Float64Array.from(point))) {
    return failed(fault, '坐标中有 NaN 或不合情理的数，没有图形');
  }
  return { polygons: [], point };
}

function readMultipoint(
  view: DataView,
  at: number,
  length: number,
  fault: ShapeFault,
): SourceShape | null {
  const count = length < 56 ? 0 : view.getInt32(at + 36, true);
  if (count > 1) fault('warning', '一行有多个点，只取第一个');
  return readPoint(view, at + 40, count > 0, fault);
}

/** Points part by part, as they stand; null where the counts do not fit the record. */
function readParts(
  { view, points }: Source,
  at: number,
  length: number,
  tally: ShapeTally,
  fault: ShapeFault,
): Float64Array[] | null {
  const partCount = length < PARTS_AT ? -1 : view.getInt32(at + 36, true);
  const pointCount = length < PARTS_AT ? -1 : view.getInt32(at + 40, true);
  const pointsAt = PARTS_AT + 4 * partCount;
  if (partCount < 0 || pointCount < 0 || pointsAt + 16 * pointCount > length) {
    return failed(fault, '图形记录残缺，没有图形');
  }
  if (partCount === 0 || pointCount === 0) return failed(fault, '图形为空', 'warning');
  if (partCount > pointCount || partCount > MOST_PARTS) {
    return failed(fault, '图形各部分的个数不合情理，没有图形');
  }
  tally.vertices += pointCount;
  if (tally.vertices > MOST_VERTICES) throw tooMany(`界址点超过 ${MOST_VERTICES / 1e4} 万个`);
  const parts: Float64Array[] = [];
  for (let i = 0; i < partCount; i++) {
    const from = view.getInt32(at + PARTS_AT + 4 * i, true);
    const to = i + 1 < partCount ? view.getInt32(at + PARTS_AT + 4 * (i + 1), true) : pointCount;
    if (from < 0 || to < from || to > pointCount || (i === 0 && from !== 0)) {
      return failed(fault, '图形各部分的起点不合法，没有图形');
    }
    parts.push(points(at + pointsAt + 16 * from, to - from));
  }
  return parts;
}

function polygonsOf(
  parts: readonly Float64Array[],
  tally: ShapeTally,
  fault: ShapeFault,
): SourceShape | null {
  if (!parts.every(isClosed)) fault('warning', '环的首尾没有相接，按相接读入');
  const rings = parts.map(opened).filter((ring) => ring.length >= 6);
  if (rings.length === 0) return failed(fault, '环不足三个点，没有图形');
  if (rings.length < parts.length) fault('warning', '有不足三个点的环，没有读入该环');
  const { polygons, turned, guessed } = nestRings(rings);
  if (turned) tally.turned++;
  if (guessed) fault('warning', '环太多，内外环按次序和方向判定，请核对');
  return { polygons };
}

function middleOfLine(parts: readonly Float64Array[]): SourceShape | null {
  const line = parts.find((part) => part.length > 0) ?? new Float64Array(2);
  const middle = 2 * Math.floor(line.length / 4);
  return { polygons: [], point: [line[middle] as number, line[middle + 1] as number] };
}

function isClosed(part: Float64Array): boolean {
  const end = part.length - 2;
  return end >= 6 && part[0] === part[end] && part[1] === part[end + 1];
}

/** Without points that repeat the first at the end. */
function opened(part: Float64Array): Float64Array {
  let end = part.length;
  while (end > 2 && part[0] === part[end - 2] && part[1] === part[end - 1]) end -= 2;
  return part.subarray(0, end);
}

function isReal(points: Float64Array): boolean {
  for (let i = 0; i < points.length; i++) {
    if (!(Math.abs(points[i] as number) < FAR)) return false;
  }
  return true;
}

function failed(fault: ShapeFault, kind: string, severity: SourceNote['severity'] = 'error'): null {
  fault(severity, kind);
  return null;
}
