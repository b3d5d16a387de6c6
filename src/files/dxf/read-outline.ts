import { type BulgeVertex, flattenArc, flattenBulges } from './bulge';
import { isMirrored, numberOf, type RawEntity } from './entity';

/** Rings of one entity in the coordinates of its block, or why it is no outline: said once for all of a kind. */
export type Outline = { readonly rings: readonly Float64Array[] } | { readonly unread: string };

const CLOSED = 1;
const MESHES = 16 | 64;
const SPLINE_FRAME = 16;

export function readOutline(entity: RawEntity, tolerance: number): Outline {
  const outline = readPlain(entity, tolerance);
  if ('rings' in outline && isMirrored(entity)) {
    for (const ring of outline.rings) {
      for (let i = 0; i < ring.length; i += 2) ring[i] = -(ring[i] as number);
    }
  }
  return outline;
}

function readPlain(entity: RawEntity, tolerance: number): Outline {
  const { type } = entity;
  if (type === 'LWPOLYLINE') return closedLine(entity, lightVertices(entity), tolerance);
  if (type === 'POLYLINE') {
    if (numberOf(entity, 70, 0) & MESHES) return { unread: '网格面' };
    const shown = entity.children.filter((one) => !(numberOf(one, 70, 0) & SPLINE_FRAME));
    return closedLine(entity, shown.map(vertexOf), tolerance);
  }
  if (type === 'CIRCLE') {
    const centre = [numberOf(entity, 10, 0), numberOf(entity, 20, 0)] as const;
    const points = flattenArc(centre, numberOf(entity, 40, 0), 0, 2 * Math.PI, tolerance);
    return { rings: [Float64Array.from(points.slice(0, -2))] };
  }
  if (type === 'SOLID' || type === 'TRACE' || type === '3DFACE')
    return { unread: '填充块、三维面' };
  if (type === 'ELLIPSE' || type === 'SPLINE') return { unread: '椭圆、样条曲线' };
  if (type === 'LINE' || type === 'ARC') return { unread: '零散的直线、圆弧' };
  if (type === 'REGION' || type === 'MPOLYGON') return { unread: '面域、多重多边形' };
  return { unread: '' };
}

function closedLine(entity: RawEntity, vertices: BulgeVertex[], tolerance: number): Outline {
  const [first, last] = [vertices[0], vertices.at(-1)];
  const meets = first && last && vertices.length > 2 && first.x === last.x && first.y === last.y;
  if (!(numberOf(entity, 70, 0) & CLOSED) && !meets) return { unread: '未闭合的多段线' };
  return { rings: [flattenBulges(meets ? vertices.slice(0, -1) : vertices, tolerance)] };
}

function vertexOf(vertex: RawEntity): BulgeVertex {
  return {
    x: numberOf(vertex, 10, Number.NaN),
    y: numberOf(vertex, 20, Number.NaN),
    bulge: numberOf(vertex, 42, 0),
  };
}

function lightVertices({ codes, values }: RawEntity): BulgeVertex[] {
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const [i, code] of codes.entries()) {
    if (code === 10) vertices.push({ x: Number(values[i]), y: Number.NaN, bulge: 0 });
    const vertex = vertices.at(-1);
    if (vertex && code === 20) vertex.y = Number(values[i]);
    else if (vertex && code === 42) vertex.bulge = Number(values[i]);
  }
  return vertices;
}
