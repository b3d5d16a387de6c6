import type { RowGatherer } from '../import/gather-rows';
import type { NoteList } from '../import/note-list';
import type { Cell, SourceShape } from '../import/source-table';
import { readGeometry } from './read-geometry';

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** One feature, or a bare geometry, as a row. A value that is neither becomes an empty row with a note. */
export function addFeature(
  value: unknown,
  number: number,
  rows: RowGatherer,
  notes: NoteList,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = value === undefined ? '不是完整的 JSON' : '不是要素（Feature）';
    notes.addRow('error', `${what}，该行为空`, number, null);
    rows.add(number, [], null);
    return;
  }
  const feature = value as Record<string, unknown>;
  const fault = (severity: 'error' | 'warning' | 'notice', kind: string) =>
    notes.addRow(severity, kind, number, null);
  const isBare = GEOMETRIES.has(String(feature.type));
  if (!isBare && feature.type !== 'Feature')
    fault('warning', '没有写明是要素（type 不是 Feature）');
  const shape: SourceShape | null = readGeometry(isBare ? feature : feature.geometry, fault);
  rows.add(number, isBare ? [] : cellsOf(feature, number, notes), shape);
}

function cellsOf(feature: Record<string, unknown>, number: number, notes: NoteList) {
  const { properties, id } = feature;
  const cells: [string, Cell][] = [];
  if (typeof properties === 'object' && properties !== null) {
    for (const [key, value] of Object.entries(properties)) {
      cells.push([key, cellOf(value, key, number, notes)]);
    }
  }
  const isNew = (typeof id === 'string' || typeof id === 'number') && !cells.some(isId);
  return isNew ? [['id', id] as const, ...cells] : cells;
}

function isId([key]: readonly [string, Cell]): boolean {
  return key === 'id';
}

function cellOf(value: unknown, key: string, number: number, notes: NoteList): Cell {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'number') {
    notes.addRow('warning', '数字大得无法表示，按空值读入', number, key);
    return null;
  }
  notes.addRow('notice', '属性中套有列表或对象，按原文读入', number, key);
  return JSON.stringify(value);
}
