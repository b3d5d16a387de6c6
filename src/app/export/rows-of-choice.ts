import { blockExport } from '../../core/export/block-export';
import { enterpriseExport } from '../../core/export/enterprise-export';
import { factExport } from '../../core/export/fact-export';
import { findingExport } from '../../core/export/finding-export';
import { listExport } from '../../core/export/list-export';
import { occupancyExport } from '../../core/export/occupancy-export';
import { parcelExport } from '../../core/export/parcel-export';
import { unitExport, zoneExport } from '../../core/export/place-export';
import type { RecordColumn } from '../../core/export/record-column';
import { sampleColumn } from '../../core/export/sample-column';
import type { Shape } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { today } from '../now';
import { useSession } from '../session';
import type { ListStanding } from '../verdicts/verdicts';
import { useWorkspace } from '../workspace-store';
import { blockSources, shapeOfOutline } from './block-sources';
import type { ExportChoice } from './export-choice';
import { countFacts, factRows } from './fact-rows';
import { listHead, listRows, rowsOnList } from './list-rows';
import { listToExport } from './list-to-export';
import { inScope } from './rows-in-scope';
import { type RowsToExport, rowsOf } from './rows-to-export';
import { sourcesNow } from './sources-now';
import { standingOf } from './standing-of';

type Asked = Pick<ExportChoice, 'table' | 'list' | 'scope' | 'secrecy' | 'day'>;

/** What a choice comes to over the documents and figures as they stand now. Rows are read when they are asked for. */
export function rowsOfChoice({ table, list, scope, secrecy, day: asked }: Asked): RowsToExport {
  const { info, ws } = useWorkspace.getState();
  const { tables } = ws;
  const { ids, kept } = useAnalysis.getState();
  const { selection, block } = useSession.getState();
  const day = asked ?? today();
  const there = inScope(scope, tables, { ids, kept, selection, block, day });
  const sources = sourcesNow(tables, info?.zone ?? 0);
  const given = <T>(columns: readonly RecordColumn<T>[]): readonly RecordColumn<T>[] =>
    info?.sample ? [...columns, sampleColumn] : columns;
  const written = <T>(
    records: readonly T[],
    columns: readonly RecordColumn<T>[],
    shapeOf?: (record: T) => Shape | undefined,
  ) => {
    const count = records.length;
    return rowsOf(
      { count, records, columns: given(columns), ...(shapeOf && { shapeOf }) },
      secrecy,
    );
  };
  switch (table) {
    case 'parcels': {
      const columns = parcelExport({ ...sources.ofParcels(), standing: standingOf('parcels') });
      return written(there.parcels, columns, ({ id }) => tables.shapes.get(id));
    }
    case 'blocks': {
      const own = blockSources(tables, info, day);
      return written(there.blocks, blockExport(own.sources), own.shapeOf);
    }
    case 'enterprises': {
      const standing = standingOf('enterprises');
      return written(there.firms, enterpriseExport({ ...sources.ofFirms(), standing }));
    }
    case 'occupancies':
      return written(there.occupancies, occupancyExport(sources.ofLinks()));
    case 'facts': {
      const records = { [Symbol.iterator]: () => factRows(there, secrecy, sources.numberOf) };
      const count = countFacts(there, secrecy);
      return rowsOf({ count, records, columns: given(factExport()) }, secrecy);
    }
    case 'findings':
      return written(there.findings, findingExport(sources.ofLinks()));
    case 'units':
      return written([...tables.units.values()], unitExport(sources.ofBorders()), borderOf(tables));
    case 'zones':
      return written([...tables.zones.values()], zoneExport(sources.ofBorders()), borderOf(tables));
    case 'list': {
      const standing = listToExport(list);
      if (!standing) return written([], []);
      const rows = rowsOnList(standing, there);
      const records = { [Symbol.iterator]: () => listRows(standing, rows, tables) };
      return rowsOf(
        {
          count: rows.length,
          records,
          columns: given(listExport(listHead(standing))),
          ...(standing.table !== 'enterprises' && { shapeOf: shapeOnList(standing, tables) }),
        },
        secrecy,
      );
    }
  }
}

/** The outline of a row: of a block the boundary its figures are of. */
function shapeOnList({ table, rowOf, blocks }: ListStanding, tables: Workspace['tables']) {
  return ({ id }: { readonly id: string }): Shape | undefined => {
    if (table === 'parcels') return tables.shapes.get(id);
    const from = blocks?.drawnFrom[rowOf.get(id) ?? -1];
    const outline = tables.blocks.get(id)?.outlines.find(({ validFrom }) => validFrom === from);
    return outline && shapeOfOutline(id, outline);
  };
}

function borderOf({ borders }: Pick<Workspace['tables'], 'borders'>) {
  return ({ id }: { readonly id: string }) => borders.get(id);
}
