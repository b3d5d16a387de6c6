import { packShapes } from '../../core/codec/pack-shapes';
import { compareIds } from '../../core/id';
import { isShapeTable, tableNames } from '../../core/workspace';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchiveContents,
  type ArchivedEvent,
  type ArchivedPart,
} from './archive';
import {
  blobEntry,
  coordsEntry,
  EVENTS,
  headerEntry,
  type LineTable,
  MANIFEST,
  PARTS_BYTES,
  PARTS_INDEX,
  recordsEntry,
} from './entry-names';
import { hashBytes } from './hash-bytes';
import { inOrder } from './key-order';
import type { Manifest } from './manifest-schema';
import { joinBytes, writeLines } from './write-lines';
import { writeZip } from './write-zip';

/** The whole workspace as one zip. The same contents give the same bytes. */
export function writeArchive(contents: ArchiveContents): Uint8Array {
  const body = new Map<string, Uint8Array>();
  for (const table of tableNames) {
    if (!isShapeTable(table)) {
      body.set(recordsEntry(table), recordLines(contents, table));
      continue;
    }
    const { header, coords } = packShapes(byId(contents.workspace.tables[table]));
    body.set(headerEntry(table), new TextEncoder().encode(header));
    // Every processor a browser runs on is little-endian, so these are the bytes the format asks for.
    body.set(coordsEntry(table), new Uint8Array(coords.buffer));
  }
  const events = contents.events.toSorted((a, b) => a.seq - b.seq);
  body.set(EVENTS, writeLines(events.map(eventRow)));
  const parts = contents.parts.toSorted(byPlace);
  body.set(PARTS_INDEX, writeLines(parts.map(partRow)));
  body.set(PARTS_BYTES, joinBytes(parts.flatMap(bytesOf)));
  const blobs = [...contents.blobs].sort(([a], [b]) => compareIds(a, b));
  for (const [sha256, bytes] of blobs) body.set(blobEntry(sha256), bytes);
  const manifest = new TextEncoder().encode(
    `${JSON.stringify(manifestOf(contents, body), null, 1)}\n`,
  );
  return writeZip(new Map([[MANIFEST, manifest], ...body]));
}

function manifestOf(contents: ArchiveContents, body: ReadonlyMap<string, Uint8Array>): Manifest {
  const { id, name, districtCode, districtName, zone, sample, createdAt } = contents.info;
  const { head, tables } = contents.workspace;
  return {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    exportedAt: contents.exportedAt,
    app: contents.app ?? '',
    workspace: { id, name, districtCode, districtName, zone, sample, createdAt },
    head,
    counts: Object.fromEntries(
      tableNames.map((table) => [table, tables[table].size]),
    ) as Manifest['counts'],
    entries: Array.from(body, ([entry, bytes]) => ({
      name: entry,
      bytes: bytes.length,
      sha256: hashBytes(bytes),
    })),
  };
}

function recordLines<N extends LineTable>({ workspace }: ArchiveContents, table: N): Uint8Array {
  const records: ReadonlyMap<string, Parameters<(typeof inOrder)[N]>[0]> = workspace.tables[table];
  const order = inOrder[table] as (record: { id: string }) => unknown;
  return writeLines(byId(records).map(order));
}

function byId<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => compareIds(a.id, b.id));
}

function eventRow(event: ArchivedEvent): ArchivedEvent {
  const { seq, at, actor, device, command, title, count, undoes, ids, reuses } = event;
  return {
    seq,
    at,
    actor: { name: actor.name, office: actor.office },
    device,
    command,
    title,
    count,
    ...(undoes !== undefined && { undoes }),
    ids,
    ...(reuses && { reuses: { seq: reuses.seq, inverted: reuses.inverted } }),
  };
}

/** Lengths stand where the bytes were; the bytes follow each other in the .bin in the same order. */
function partRow({ seq, part, table, first, last, before, after }: ArchivedPart) {
  return {
    seq,
    part,
    table,
    first,
    last,
    before: before?.length ?? null,
    after: after?.length ?? null,
  };
}

function bytesOf({ before, after }: ArchivedPart): Uint8Array[] {
  return [before, after].filter((bytes) => bytes !== null);
}

function byPlace(a: ArchivedPart, b: ArchivedPart): number {
  return a.seq - b.seq || a.part - b.part;
}
