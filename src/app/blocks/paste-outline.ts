import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import { type CrsFound, type CrsReading, findCrs } from '../../core/import/find-crs';
import { type Polygons, placeShape, rangeOf } from '../../core/import/place-shapes';
import { type Refusal, refuse } from '../../core/refusal';
import { district } from '../import/table-of';
import { readSource } from '../jobs/read-source';
import { thinOutline } from './thin-outline';

/** A pasted text that was read: outlines, and how their figures may be meant. */
export interface PastedOutline {
  readonly shapes: readonly Polygons[];
  readonly found: CrsFound;
  /** What did not hold while it was read. */
  readonly notes: readonly string[];
}

const NOW = '请粘贴 WKT、GeoJSON，或每行一个点的坐标表（经纬度或 3 度带坐标）。';

/** Reads the text as files are read, off the main thread. */
export async function readPasted(text: string): Promise<PastedOutline | Refusal> {
  if (text.trim() === '') return refuse('nothing-pasted', '还没有粘贴坐标。', NOW);
  const bytes = new TextEncoder().encode(text);
  const { tables, unreadable } = await readSource([{ name: '粘贴的内容', bytes }], () => undefined)
    .done;
  const [bad] = unreadable;
  if (tables.length === 0 && bad) return refuse('unreadable', bad.why, bad.now);
  const table = tables.find((one) => one.shapes?.some((shape) => shape !== null));
  const shapes = (table?.shapes ?? []).flatMap((shape) =>
    shape && shape.polygons.length > 0 ? [shape.polygons] : [],
  );
  const range = rangeOf(shapes);
  if (!table || !range) return refuse('no-outline', '粘贴的内容里没有面。', NOW);
  const found = findCrs(table.crs, range, district());
  if (found.readings.length === 0) {
    const { refusal } = found;
    return (
      refusal ??
      refuse(
        'no-crs',
        '坐标数值不符合任何一种坐标系。',
        '请核对坐标是否完整、带号和次序是否正确，再粘贴。',
      )
    );
  }
  return { shapes, found, notes: table.notes.map(({ why }) => why) };
}

/** All outlines as one, where they lie by one way of reading their figures. */
export function placePasted(
  { shapes }: Pick<PastedOutline, 'shapes'>,
  reading: CrsReading,
): Geometry | Refusal {
  const placed = shapes.flatMap((polygons) => placeShape(polygons, reading, 'none') ?? []);
  const [only] = placed;
  if (!only) {
    return refuse('too-few-points', '没有一圈有三个点。', '请补足界址点后再粘贴。');
  }
  // One is taken corner for corner, whatever is wrong with it: that is shown while it is drawn.
  const outline = placed.length === 1 ? only : uniteGeometries(placed);
  if (!(geodesicAreaM2(outline) > 1)) {
    return refuse('no-area', '坐标围成的面积是零。', '请核对界址点的次序和重复的点。');
  }
  return thinOutline(outline);
}
