import { tableInfo } from '../../core/export/export-tables';
import { provenance, SAMPLE } from '../../core/export/provenance';
import { CGCS2000, gridCrs } from '../../core/geo/crs/crs';
import type { WorkspaceInfo } from '../../core/workspace';
import type { ExportOrder } from '../../files/export/export-order';
import { useAnalysis } from '../analysis';
import { nowIso, today } from '../now';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';
import { crsOfChoice, type ExportChoice, scopeNames } from './export-choice';
import { listToExport } from './list-to-export';
import { programWords } from './program-words';
import type { RowsToExport } from './rows-to-export';
import { standingOf } from './standing-of';

/** How the file is to be written, with the notes on where it comes from. */
export function orderOf(
  choice: ExportChoice,
  info: WorkspaceInfo,
  { count, dropped }: Pick<RowsToExport, 'count' | 'dropped'>,
): ExportOrder {
  const { scope, format, encoding, secrecy } = choice;
  const day = today();
  const crs = crsOfChoice(choice, info.zone);
  const name = layerName(choice);
  const notes = provenance({
    info,
    content: `${name}，${scopeNames[scope]}${choice.table === 'blocks' ? `，${choice.day ?? day} 的边界` : ''}`,
    rows: count,
    program: programWords(),
    standing: standingWords(choice),
    year: useAnalysis.getState().year,
    head: useWorkspace.getState().ws.head,
    day,
    crs: crs?.name ?? null,
    secrecy,
    dropped,
  });
  const sample = info.sample ? `-${SAMPLE}` : '';
  return {
    format,
    stem: `${plain(info.name)}-${plain(name)}${sample}-${day.replaceAll('-', '')}`,
    epsg: (crs ?? CGCS2000).epsg,
    coarseEpsg: secrecy.coarsen ? (gridCrs(info.zone, 3, true)?.epsg ?? null) : null,
    encoding,
    sample: info.sample,
    notes,
    producer: useRegistry.getState().actor?.office ?? '',
    day,
    moment: nowIso(),
  };
}

/** 地块, or the list by its name. */
export function layerName({ table, list }: Pick<ExportChoice, 'table' | 'list'>): string {
  return (table === 'list' && listToExport(list)?.kind.name) || tableInfo[table].name;
}

function standingWords({ table, list }: ExportChoice) {
  if (table === 'parcels' || table === 'enterprises') return standingOf(table);
  const standing = table === 'list' ? listToExport(list) : null;
  return standing && { list: standing.kind.name, year: standing.computed.year };
}

function plain(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '_');
}
