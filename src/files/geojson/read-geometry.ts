import type { SourceShape } from '../import/source-table';
import {
  joinShapes,
  lineShape,
  pointShape,
  polygonShape,
  type ShapeFault,
} from '../outline/tidy-rings';

const MOST_DEPTH = 20;

/** The outline of a GeoJSON geometry, whatever it is; null, and a word why, where there is none. */
export function readGeometry(geometry: unknown, fault: ShapeFault, depth = 0): SourceShape | null {
  if (geometry === null || geometry === undefined) return failed(fault, '图形为空', 'warning');
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  switch (type) {
    case 'Polygon':
      return polygons(coordinates, [coordinates], fault);
    case 'MultiPolygon':
      return polygons(coordinates, coordinates, fault);
    case 'Point':
      return points([coordinates], fault);
    case 'MultiPoint':
      return points(coordinates, fault);
    case 'LineString':
      return lines([coordinates], fault);
    case 'MultiLineString':
      return lines(coordinates, fault);
    case 'GeometryCollection': {
      if (!Array.isArray(geometries)) return failed(fault, '图形没有 geometries');
      if (depth === MOST_DEPTH) return failed(fault, '图形套得太深，没有读入');
      return joinShapes(
        geometries.map((one) => readGeometry(one, fault, depth + 1)),
        fault,
      );
    }
    default:
      return failed(fault, `图形类型（${String(type).slice(0, 30)}）不能读取`);
  }
}

function polygons(coordinates: unknown, list: unknown, fault: ShapeFault): SourceShape | null {
  if (!Array.isArray(coordinates) || !Array.isArray(list)) return failed(fault, '图形没有坐标');
  const read = list.map((rings) => (Array.isArray(rings) ? rings.map(flat) : null));
  if (!read.every(isWhole)) return failed(fault, '坐标的括号层次不对，没有读入该图形');
  return polygonShape(read, fault);
}

function points(list: unknown, fault: ShapeFault): SourceShape | null {
  const read = flat(list);
  if (!read) return failed(fault, '坐标的括号层次不对，没有读入该图形');
  if (read.length === 0) return failed(fault, '图形为空', 'warning');
  if (read.length > 2) fault('warning', '一行有多个点或线，只取第一个');
  return pointShape(read[0] as number, read[1] as number, fault);
}

function lines(list: unknown, fault: ShapeFault): SourceShape | null {
  if (!Array.isArray(list)) return failed(fault, '图形没有坐标');
  const read = list.map(flat);
  if (!read.every((line) => line !== null)) {
    return failed(fault, '坐标的括号层次不对，没有读入该图形');
  }
  return joinShapes(
    read.map((line) => lineShape(line, fault)),
    fault,
  );
}

function isWhole(rings: (Float64Array | null)[] | null): rings is Float64Array[] {
  return rings?.every((ring) => ring !== null) ?? false;
}

/** Positions as x y x y; heights are left out. What is no number becomes NaN, and is told as such. */
function flat(positions: unknown): Float64Array | null {
  if (!Array.isArray(positions)) return null;
  const points = new Float64Array(2 * positions.length);
  for (const [i, position] of positions.entries()) {
    if (!Array.isArray(position) || Array.isArray(position[0])) return null;
    const [x, y] = position;
    points[2 * i] = typeof x === 'number' ? x : Number.NaN;
    points[2 * i + 1] = typeof y === 'number' ? y : Number.NaN;
  }
  return points;
}

function failed(
  fault: ShapeFault,
  kind: string,
  severity: Parameters<ShapeFault>[0] = 'error',
): null {
  fault(severity, kind);
  return null;
}
