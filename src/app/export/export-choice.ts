import { type ExportFormat, formatInfo } from '../../core/export/export-formats';
import { type ExportTable, tableInfo } from '../../core/export/export-tables';
import type { Secrecy } from '../../core/export/secrecy';
import { CGCS2000, type Crs, gridCrs } from '../../core/geo/crs/crs';
import { listToExport } from './list-to-export';

export type ExportScope = 'all' | 'kept' | 'selected';

/** What a person asks for. */
export interface ExportChoice {
  readonly table: ExportTable;
  /** Which list of the program; null is the one that is looked at. */
  readonly list: string | null;
  readonly scope: ExportScope;
  /** Of blocks, the day whose boundaries are written; null is today. */
  readonly day: string | null;
  readonly format: ExportFormat;
  readonly crs: 'grid' | 'lon-lat';
  readonly encoding: 'utf-8' | 'gbk';
  readonly secrecy: Secrecy;
}

export const scopeNames: Readonly<Record<ExportScope, string>> = {
  all: '全部',
  kept: '筛选结果',
  selected: '选中的一条',
};

/** Whether the rows have outlines: of the lists those of parcels and blocks. */
export function hasOutlines({ table, list }: Pick<ExportChoice, 'table' | 'list'>): boolean {
  if (table === 'list') return (listToExport(list)?.table ?? 'enterprises') !== 'enterprises';
  return tableInfo[table].places === 'outlines';
}

/** What of the wish to keep back concerns these rows in this format: the notes tell no more than was done. */
export function secrecyOf(choice: ExportChoice): Secrecy {
  const { table, format, secrecy } = choice;
  const { reveals, places } = tableInfo[table];
  const drawn = hasOutlines(choice) && formatInfo[format].crs !== 'none';
  return {
    hideNames: secrecy.hideNames && reveals.includes('name'),
    tax: reveals.includes('tax') ? secrecy.tax : 'full',
    coarsen: secrecy.coarsen && (drawn || places === 'points'),
  };
}

/** The system the file will be in; null where it holds no outlines. */
export function crsOfChoice(choice: ExportChoice, zone: number): Crs | null {
  const taken = formatInfo[choice.format].crs;
  if (!hasOutlines(choice) || taken === 'none') return null;
  const own = gridCrs(zone, 3, true);
  if (taken === 'grid') return own;
  return taken === 'lon-lat' || choice.crs === 'lon-lat' ? CGCS2000 : own;
}
