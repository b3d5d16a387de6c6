import { isShapeTable, type ShapeTable, type TableName } from '../../core/workspace';

/** Tables kept as readable lines; outlines are kept as numbers. */
export type LineTable = Exclude<TableName, ShapeTable>;

export const MANIFEST = 'manifest.json';
export const EVENTS = 'events.ndjson';
/** One index and one file of bytes: thousands of small zip entries would cost seconds. */
export const PARTS_INDEX = 'event-parts.ndjson';
export const PARTS_BYTES = 'event-parts.bin';
const BLOBS = 'blobs/';

export function recordsEntry(table: LineTable): string {
  return `records/${table}.ndjson`;
}

export function headerEntry(table: ShapeTable): string {
  return `${table}/header.json`;
}

export function coordsEntry(table: ShapeTable): string {
  return `${table}/coords.bin`;
}

export function blobEntry(sha256: string): string {
  return `${BLOBS}${sha256}`;
}

/** The SHA-256 in the name of a blob entry, or null for any other entry. */
export function blobHash(entry: string): string | null {
  return /^blobs\/([0-9a-f]{64})$/.exec(entry)?.[1] ?? null;
}

/** Every entry an archive of these tables has, besides the manifest and the blobs. */
export function fixedEntries(tables: readonly TableName[]): string[] {
  const ofTable = (table: TableName) =>
    isShapeTable(table) ? [headerEntry(table), coordsEntry(table)] : [recordsEntry(table)];
  return [...tables.flatMap(ofTable), EVENTS, PARTS_INDEX, PARTS_BYTES];
}
