import type { Cell, SourceShape } from '../import/source-table';
import {
  joinShapes,
  lineShape,
  pointShape,
  polygonShape,
  type ShapeFault,
} from '../outline/tidy-rings';
import { parseCoordinates } from './parse-coordinates';
import { readDescription } from './read-description';

/** A placemark while it is read, element by element. */
export interface Placemark {
  readonly cells: Map<string, Cell>;
  readonly shapes: (SourceShape | null)[];
  /** Rings of the polygon that is open: outer ones and inner ones, in whatever order they come. */
  outer: Float64Array[] | null;
  inner: Float64Array[];
  inInner: boolean;
  description: string;
}

export function newPlacemark(folder: string): Placemark {
  const cells = new Map<string, Cell>();
  if (folder !== '') cells.set('文件夹', folder);
  return { cells, shapes: [], outer: null, inner: [], inInner: false, description: '' };
}

/** The text of a `coordinates` element, by the element around it. */
export function addCoordinates(
  mark: Placemark,
  parent: string,
  text: string,
  fault: ShapeFault,
): void {
  const points = parseCoordinates(text);
  if (mark.outer && mark.inInner) mark.inner.push(points);
  else if (mark.outer) mark.outer.push(points);
  else if (parent === 'Point') {
    mark.shapes.push(pointShape(points[0] ?? Number.NaN, points[1] ?? Number.NaN, fault));
  } else if (parent === 'LinearRing') mark.shapes.push(polygonShape([[points]], fault));
  else mark.shapes.push(lineShape(points, fault));
}

export function closePolygon(mark: Placemark, fault: ShapeFault): void {
  const { outer, inner } = mark;
  mark.outer = null;
  mark.inner = [];
  if (!outer) return;
  const [first = new Float64Array(0), ...others] = outer;
  if (others.length > 0) fault('warning', '一个面有几个外环，都按外环读入');
  const rest = others.map((ring) => [ring]);
  mark.shapes.push(polygonShape([[first, ...inner], ...rest], fault));
}

/** Columns of the data come first; a table in the description fills those that are not there. */
export function rowOf(
  mark: Placemark,
  fault: ShapeFault,
): { readonly cells: Map<string, Cell>; readonly shape: SourceShape | null } {
  if (mark.description !== '') {
    const { cells, text } = readDescription(mark.description);
    for (const [key, value] of cells) {
      if (!mark.cells.has(key)) mark.cells.set(key, value === '' ? null : value);
    }
    if (text !== '') mark.cells.set('description', text);
  }
  if (mark.shapes.length === 0) fault('warning', '没有图形');
  return { cells: mark.cells, shape: joinShapes(mark.shapes, fault) };
}
