import type { NoteList } from '../import/note-list';
import type { Cell, SourceShape } from '../import/source-table';
import { nestRings } from '../outline/nest-rings';
import { isInMetres, type JudgedOrder } from './axis-order';
import { AREA, alignFields, COUNT, KIND, readArea } from './head-fields';
import type { RawPlot } from './raw-plot';
import { splitRings } from './split-rings';

export interface ReadPlot {
  readonly cells: Cell[];
  readonly shape: SourceShape | null;
}

/** One record as cells and outline. What does not hold is told; an outline in doubt is left out, never guessed. */
export function readPlot(
  plot: RawPlot,
  judged: JudgedOrder,
  usual: 'said' | 'turned',
  notes: NoteList,
): ReadPlot {
  const { line, points } = plot;
  const fields = alignFields(plot.fields ?? []);
  const kind = fields[KIND] ?? '';
  const turned = judged.order === 'unknown' ? usual === 'turned' : judged.order === 'turned';
  if (turned && usual === 'said') {
    notes.add('warning', line, null, '这一地块的 X、Y 次序与文件其余部分相反，已调换', 'turned');
  }
  const shape =
    kind === '点' || kind === '线'
      ? firstPoint(plot, turned, kind, notes)
      : outlineOf(plot, judged, turned, notes);
  const planeM2 = shape && isInMetres(plot) ? planeAreaOf(shape) : null;
  const cells = fields.map((field, index): Cell => {
    if (index === COUNT && /^\d+$/.test(field)) return Number(field);
    if (index !== AREA) return field === '' ? null : field;
    const { cell, oddity } = readArea(field, planeM2);
    if (oddity) notes.add('warning', line, '地块面积（公顷）', oddity, 'area');
    return cell;
  });
  if (shape && shape.polygons.length > 0) tellCount(plot, fields[COUNT] ?? '', notes);
  if (points.labels.length === 0) notes.add('error', line, null, '这一地块没有界址点', 'no-points');
  return { cells, shape };
}

function outlineOf(
  plot: RawPlot,
  judged: JudgedOrder,
  turned: boolean,
  notes: NoteList,
): SourceShape | null {
  const strange = plot.strange[0];
  if (strange) {
    const why = `第 ${strange.line} 行“${strange.text}”不是界址点，没有读入这一地块的图形`;
    notes.add('error', strange.line, null, why, 'strange');
    return null;
  }
  if (judged.order === 'mixed') {
    const why = `第 ${judged.line} 行的 X、Y 次序与同一地块的其他点相反，没有读入这一地块的图形`;
    notes.add('error', judged.line, null, why, 'mixed');
    return null;
  }
  if (plot.points.labels.length === 0) return null;
  const { rings, fault, oddities } = splitRings(plot.points, turned);
  if (fault !== null) {
    notes.add('error', plot.line, null, fault, 'fault');
    return null;
  }
  for (const oddity of oddities.slice(0, 5))
    notes.add('warning', plot.line, null, oddity, oddity.replace(/\d+/g, ''));
  const { polygons, guessed } = nestRings(rings);
  if (guessed)
    notes.add('warning', plot.line, null, '圈数过多，内外圈按先后次序判断，请核对', 'guessed');
  return { polygons };
}

function firstPoint(
  { points: { first, second }, line }: RawPlot,
  turned: boolean,
  kind: string,
  notes: NoteList,
): SourceShape | null {
  const [north, east] = turned ? [second[0], first[0]] : [first[0], second[0]];
  notes.add('warning', line, null, `记录图形属性是“${kind}”，不是面，只留下第一个点`, 'kind');
  if (!Number.isFinite(north) || !Number.isFinite(east)) return null;
  return { polygons: [], point: [east as number, north as number] };
}

/** The stated number may count the closing points or not. */
function tellCount({ line, points }: RawPlot, stated: string, notes: NoteList): void {
  if (!/^\d+$/.test(stated)) return;
  const all = points.labels.length;
  const { closings } = splitRings(points, false);
  const rings = new Set(points.rings).size;
  const fits = [all, all - closings, all + rings].includes(Number(stated));
  const why = `写明 ${stated} 个界址点，实有 ${all} 个（含闭合点 ${closings} 个），请核对是否缺点`;
  if (!fits) notes.add('warning', line, '界址点数', why, 'count');
}

function planeAreaOf({ polygons }: SourceShape): number {
  let sum = 0;
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      sum += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    }
  }
  return sum;
}

function ringArea(ring: Float64Array): number {
  const [x0 = 0, y0 = 0] = ring;
  let double = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [x = 0, y = 0, nextX = 0, nextY = 0] = [ring[i], ring[i + 1], ring[next], ring[next + 1]];
    double += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return double / 2;
}
