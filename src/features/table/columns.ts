import type { Column, TableKind } from './column';
import type { ColumnSources } from './column-sources';
import { enterpriseColumns } from './enterprise-columns';
import { parcelColumns } from './parcel-columns';

/** All columns there are; the first stays in sight. */
export function columnsOf(kind: TableKind, sources: ColumnSources): Column[] {
  return kind === 'parcels' ? parcelColumns(sources) : enterpriseColumns(sources);
}
