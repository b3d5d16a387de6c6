import type { Unit } from '../unit/unit';
import type { Zone } from '../zone/zone';
import { type AreaSources, areaColumns } from './area-columns';
import type { RecordColumn } from './record-column';

const text = 'text';

/** Columns of townships and parks. Their areas are those of their borders. */
export function unitExport(sources: AreaSources): RecordColumn<Unit>[] {
  return [
    { name: '名称', kind: text, short: 'MC', read: ({ name }) => name },
    { name: '别名', kind: text, short: 'BM', read: ({ aliases }) => aliases.join('、') || null },
    { name: '统计代码', kind: text, short: 'DM', read: ({ code }) => code },
    { name: '类别', kind: text, short: 'LB', read: ({ kind }) => kind },
    ...areaColumns<Unit>(sources),
  ];
}

/** Columns of control lines. */
export function zoneExport(sources: AreaSources): RecordColumn<Zone>[] {
  return [
    { name: '名称', kind: text, short: 'MC', read: ({ name }) => name },
    { name: '类别', kind: text, short: 'LB', read: ({ kind }) => kind },
    ...areaColumns<Zone>(sources),
  ];
}
