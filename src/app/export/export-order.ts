import { provenance } from '../../core/export/provenance';
import type { StandingColumns } from '../../core/export/record-column';
import { CGCS2000, gridCrs } from '../../core/geo/crs/crs';
import type { WorkspaceInfo } from '../../core/workspace';
import type { ExportOrder } from '../../files/export/export-order';
import { useAnalysis } from '../analysis';
import { nowIso, today } from '../now';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { crsOfChoice, type ExportChoice, scopeNames, tableNames } from './export-choice';
import { programWords } from './program-words';

/** How the file is to be written, with the notes on where it comes from. */
export function orderOf(
  choice: ExportChoice,
  info: WorkspaceInfo,
  rows: number,
  standing: StandingColumns | null,
): ExportOrder {
  const { table, scope, format, encoding, secrecy } = choice;
  const day = today();
  const crs = crsOfChoice(choice, info.zone);
  const notes = provenance({
    info,
    content: `${tableNames[table]}，${scopeNames[scope]}`,
    rows,
    program: programWords(),
    standing,
    year: useAnalysis.getState().year,
    head: useWorkspace.getState().ws.head,
    day,
    crs: crs?.name ?? null,
    secrecy,
  });
  const sample = info.sample ? '-示例数据（虚构）' : '';
  const place = info.name.replace(/[\\/:*?"<>|\s]+/g, '_');
  return {
    format,
    stem: `${place}-${tableNames[table]}${sample}-${day.replaceAll('-', '')}`,
    epsg: (crs ?? CGCS2000).epsg,
    coarseEpsg: secrecy.coarsen ? (gridCrs(info.zone, 3, true)?.epsg ?? null) : null,
    encoding,
    notes,
    producer: useRegistry.getState().actor?.office ?? '',
    day,
    moment: nowIso(),
  };
}
