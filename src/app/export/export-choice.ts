import { type ExportFormat, formatInfo } from '../../core/export/export-formats';
import type { Secrecy } from '../../core/export/record-column';
import { CGCS2000, gridCrs } from '../../core/geo/crs/crs';

export type ExportTable = 'parcels' | 'enterprises';
export type ExportScope = 'all' | 'kept' | 'selected';

/** What a person asks for. */
export interface ExportChoice {
  readonly table: ExportTable;
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly crs: 'grid' | 'lon-lat';
  readonly encoding: 'utf-8' | 'gbk';
  readonly secrecy: Secrecy;
}

export const tableNames: Readonly<Record<ExportTable, string>> = {
  parcels: '地块',
  enterprises: '企业',
};

export const scopeNames: Readonly<Record<ExportScope, string>> = {
  all: '全部',
  kept: '筛选结果',
  selected: '选中的一条',
};

/** The system the file will be in; null where it holds no outlines. */
export function crsOfChoice({ table, format, crs }: ExportChoice, zone: number) {
  const taken = formatInfo[format].crs;
  if (table === 'enterprises' || taken === 'none') return null;
  const own = gridCrs(zone, 3, true);
  if (taken === 'grid') return own;
  return taken === 'lon-lat' || crs === 'lon-lat' ? CGCS2000 : own;
}
