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
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import type { ExportChoice } from './export-choice';
import { countFacts, factRows } from './fact-rows';
import { listHead, listRows, rowsOnList } from './list-rows';
import { listToExport } from './list-to-export';
import { inScope } from './rows-in-scope';
import { type RowsToExport, rowsOf } from './rows-to-export';
import { sourcesNow } from './sources-now';
import { standingOf } from './standing-of';

type Asked = Pick<ExportChoice, 'table' | 'list' | 'scope' | 'secrecy'>;

/** What a choice comes to over the documents and figures as they stand now. Rows are read when they are asked for. */
export function rowsOfChoice({ table, list, scope, secrecy }: Asked): RowsToExport {
  const { info, ws } = useWorkspace.getState();
  const { tables } = ws;
  const { ids, kept } = useAnalysis.getState();
  const there = inScope(scope, tables, { ids, kept, selection: useSession.getState().selection });
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
          ...(standing.table === 'parcels' && {
            shapeOf: ({ id }: { readonly id: string }) => tables.shapes.get(id),
          }),
        },
        secrecy,
      );
    }
  }
}

function borderOf({ borders }: Pick<Workspace['tables'], 'borders'>) {
  return ({ id }: { readonly id: string }) => borders.get(id);
}
