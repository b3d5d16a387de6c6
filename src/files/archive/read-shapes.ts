import type * as z from 'zod';
import { unpackShapes } from '../../core/codec/pack-shapes';
import type { Shape } from '../../core/parcel/parcel';
import type { ShapeTable } from '../../core/workspace';
import { Damage } from '../import/damage';
import { coordsEntry, headerEntry } from './entry-names';
import { shapesHeaderSchema } from './manifest-schema';
import { parseJson } from './parse-json';
import { decodeText } from './read-lines';
import { fromTheFuture } from './read-records';

type Header = z.infer<typeof shapesHeaderSchema>;

/** One table of outlines, once header and coordinates are known to fit each other. */
export function readShapes(
  headerBytes: Uint8Array,
  coordBytes: Uint8Array,
  table: ShapeTable,
  head: number,
): Map<string, Shape> {
  const [headerName, coordsName] = [headerEntry(table), coordsEntry(table)];
  const text = decodeText(headerBytes, headerName);
  const header = parseJson(text, shapesHeaderSchema, headerName);
  checkHeader(header, headerName, head);
  const vertices = header.rings.reduce((sum, ends) => sum + (ends.at(-1) ?? 0), 0);
  if (coordBytes.length !== vertices * 16) {
    const why = `${headerName} 记 ${vertices} 个顶点，${coordsName} 却有 ${coordBytes.length} 字节`;
    throw new Damage('archive-shapes', `${why}（应为 ${vertices * 16}）。`);
  }
  // A copy: the bytes may start anywhere in the file, numbers only at multiples of eight.
  const coords = new Float64Array(coordBytes.slice().buffer);
  const shapes = new Map(unpackShapes({ header: text, coords }).map((shape) => [shape.id, shape]));
  for (const shape of shapes.values()) checkCoords(shape, coordsName);
  return shapes;
}

function checkHeader({ ids, revs, rings, polygons }: Header, entry: string, head: number): void {
  if (new Set([ids.length, revs.length, rings.length, polygons.length]).size !== 1) {
    throw new Damage('archive-shapes', `${entry} 的 ids、revs、rings、polygons 长度不一。`);
  }
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    const place = `${entry} 第 ${i + 1} 个图形（${id}）`;
    if (seen.has(id)) throw new Damage('archive-duplicate', `${place}，字段 ids 重复。`);
    seen.add(id);
    if ((revs[i] as number) > head) throw fromTheFuture(place, revs[i] as number, head);
    const [ends, parts] = [rings[i] as number[], polygons[i] as number[]];
    if (!rises(ends) || !rises(parts) || (parts.at(-1) ?? 0) !== ends.length) {
      throw new Damage('archive-shapes', `${place}，字段 rings 与 polygons 对不上。`);
    }
  });
}

function rises(ends: readonly number[]): boolean {
  return ends.every((end, i) => end > (i === 0 ? 0 : (ends[i - 1] as number)));
}

function checkCoords({ id, geometry: { coords } }: Shape, entry: string): void {
  for (let i = 0; i < coords.length; i++) {
    // Written so that NaN fails it too.
    if (Math.abs(coords[i] as number) <= (i % 2 ? 90 : 180)) continue;
    const which = `图形 ${id} 第 ${(i >> 1) + 1} 个顶点的${i % 2 ? '纬度' : '经度'}`;
    throw new Damage('archive-coords', `${entry} 中${which}为 ${coords[i]}，超出范围。`);
  }
}
