import { type TableName, tableNames } from '../../core/workspace';
import type { ArchiveVersion } from './archive';

/** The version that brought each table. Never changed once released: older files go by it (A13). */
const since: { readonly [N in TableName]: ArchiveVersion } = {
  units: 1,
  zones: 2,
  borders: 2,
  parcels: 1,
  shapes: 1,
  enterprises: 1,
  occupancies: 1,
  attachments: 1,
  findings: 1,
  views: 2,
  programs: 3,
  variants: 3,
  decisions: 3,
  adoptions: 3,
  works: 3,
  schemes: 3,
  blocks: 4,
  credits: 5,
  readings: 5,
  projects: 5,
};

/** The tables a file of this version has. Those that came later are read as empty. */
export function tablesOf(version: ArchiveVersion): readonly TableName[] {
  return tableNames.filter((table) => since[table] <= version);
}
