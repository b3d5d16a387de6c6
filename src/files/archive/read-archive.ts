import type { Refusal } from '../../core/refusal';
import { tableNames, type Workspace } from '../../core/workspace';
import type { ArchiveContents } from './archive';
import { checkReferences } from './check-references';
import { Damage, refusalOf } from './damage';
import {
  EVENTS,
  type LineTable,
  MANIFEST,
  PARTS_BYTES,
  PARTS_INDEX,
  recordsEntry,
  SHAPES_COORDS,
  SHAPES_HEADER,
} from './entry-names';
import type { Manifest } from './manifest-schema';
import { checkAttachments, readBlobs } from './read-blobs';
import { readEvents } from './read-events';
import { openListed, readManifest } from './read-manifest';
import { readParts } from './read-parts';
import { readRecords } from './read-records';
import { readShapes } from './read-shapes';
import { readZip } from './read-zip';

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
  const records = <N extends LineTable>(table: N) =>
    readRecords(open(recordsEntry(table)), table, head);
  const events = readEvents(open(EVENTS), head);
  const tables: Workspace['tables'] = {
    units: records('units'),
    parcels: records('parcels'),
    shapes: readShapes(open(SHAPES_HEADER), open(SHAPES_COORDS), head),
    enterprises: records('enterprises'),
    occupancies: records('occupancies'),
    attachments: records('attachments'),
    findings: records('findings'),
  };
  checkCounts(manifest, tables);
  checkReferences(tables);
  const blobs = readBlobs(manifest, open);
  checkAttachments(tables.attachments, blobs);
  const parts = readParts(open(PARTS_INDEX), open(PARTS_BYTES), head);
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

function checkCounts({ counts }: Manifest, tables: Workspace['tables']): void {
  for (const table of tableNames) {
    const [told, found] = [counts[table], tables[table].size];
    if (told === found) continue;
    const why = `${MANIFEST} 的 counts.${table} 为 ${told}，实际读到 ${found} 条。`;
    throw new Damage('archive-count', why);
  }
}
