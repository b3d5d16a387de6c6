import type { Refusal } from '../../core/refusal';
import {
  type DocumentRecord,
  emptyWorkspace,
  isShapeTable,
  type Workspace,
} from '../../core/workspace';
import { Damage } from '../import/damage';
import type { ArchiveContents } from './archive';
import { checkReferences } from './check-references';
import {
  coordsEntry,
  EVENTS,
  headerEntry,
  MANIFEST,
  PARTS_BYTES,
  PARTS_INDEX,
  recordsEntry,
} from './entry-names';
import type { Manifest } from './manifest-schema';
import { checkAttachments, readBlobs } from './read-blobs';
import { readEvents } from './read-events';
import { openListed, readManifest } from './read-manifest';
import { readParts } from './read-parts';
import { readRecords } from './read-records';
import { readShapes } from './read-shapes';
import { readZip } from './read-zip';
import { recordSchemas } from './record-schema';
import { refusalOf } from './say-damage';
import { tablesOf } from './version-tables';

/**
 * Opens an archive that may have been damaged or tampered with. All of it is good, or none of it is
 * handed on; whatever goes wrong comes back as a value.
 */
export function readArchive(bytes: Uint8Array, fileName: string): ArchiveContents | Refusal {
  try {
    return readAll(bytes);
  } catch (fault) {
    return refusalOf(fault, fileName);
  }
}

function readAll(file: Uint8Array): ArchiveContents {
  const zip = readZip(file);
  const manifest = readManifest(zip);
  const { head } = manifest;
  const open = openListed(zip, manifest);
  const events = readEvents(open(EVENTS), head);
  const tables = readTables(manifest, open);
  checkCounts(manifest, tables);
  checkReferences(tables);
  const blobs = readBlobs(manifest, open);
  checkAttachments(tables.attachments, blobs);
  const parts = readParts(open(PARTS_INDEX), open(PARTS_BYTES), manifest);
  return {
    info: manifest.workspace,
    exportedAt: manifest.exportedAt,
    ...(manifest.app && { app: manifest.app }),
    workspace: { head, tables },
    events,
    parts,
    blobs,
  };
}

/** Every table the file's version has; the others are empty. */
function readTables(
  { version, head }: Manifest,
  open: (name: string) => Uint8Array,
): Workspace['tables'] {
  const schemas = recordSchemas[version];
  const tables: Record<string, ReadonlyMap<string, DocumentRecord>> = {
    ...emptyWorkspace().tables,
  };
  for (const table of tablesOf(version)) {
    tables[table] = isShapeTable(table)
      ? readShapes(open(headerEntry(table)), open(coordsEntry(table)), table, head)
      : readRecords(open(recordsEntry(table)), table, schemas[table], head);
  }
  return tables as unknown as Workspace['tables'];
}

function checkCounts({ version, counts }: Manifest, tables: Workspace['tables']): void {
  for (const table of tablesOf(version)) {
    const [told, found] = [counts[table], tables[table].size];
    if (told === found) continue;
    const why = `${MANIFEST} 的 counts.${table} 为 ${told}，实际读到 ${found} 条。`;
    throw new Damage('archive-count', why);
  }
}
