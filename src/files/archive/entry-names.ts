import { type TableName, tableNames } from '../../core/workspace';

/** Tables kept as readable lines; outlines are kept as numbers. */
export type LineTable = Exclude<TableName, 'shapes'>;

export const lineTables = tableNames.filter((table): table is LineTable => table !== 'shapes');

export const MANIFEST = 'manifest.json';
export const SHAPES_HEADER = 'shapes/header.json';
export const SHAPES_COORDS = 'shapes/coords.bin';
export const EVENTS = 'events.ndjson';
/** One index and one file of bytes: thousands of small zip entries would cost seconds. */
export const PARTS_INDEX = 'event-parts.ndjson';
export const PARTS_BYTES = 'event-parts.bin';
const BLOBS = 'blobs/';

export function recordsEntry(table: LineTable): string {
  return `records/${table}.ndjson`;
}

export function blobEntry(sha256: string): string {
  return `${BLOBS}${sha256}`;
}

/** The SHA-256 in the name of a blob entry, or null for any other entry. */
export function blobHash(entry: string): string | null {
  return /^blobs\/([0-9a-f]{64})$/.exec(entry)?.[1] ?? null;
}

/** Every entry a version 1 archive has, besides the manifest and the blobs. */
export const fixedEntries: readonly string[] = [
  ...lineTables.map(recordsEntry),
  SHAPES_HEADER,
  SHAPES_COORDS,
  EVENTS,
  PARTS_INDEX,
  PARTS_BYTES,
];
