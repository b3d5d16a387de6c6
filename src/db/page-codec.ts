import { packRecords, unpackRecords } from '../core/codec/pack-records';
import { packShapes, unpackShapes } from '../core/codec/pack-shapes';
import type { Shape } from '../core/parcel/parcel';
import { type DocumentRecord, isShapeTable, type TableName } from '../core/workspace';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export type Encode = (table: TableName, records: readonly DocumentRecord[]) => Uint8Array;

/** Packs the same run of records once, however often it is asked for: as a page and as an event. */
export function encodeOnce(): Encode {
  const known = new Map<
    DocumentRecord | undefined,
    { records: readonly DocumentRecord[]; bytes: Uint8Array }
  >();
  return (table, records) => {
    const hit = known.get(records[0]);
    const same = hit?.records.length === records.length;
    if (hit && same && records.every((record, i) => record === hit.records[i])) return hit.bytes;
    const bytes = encodeRecords(table, records);
    known.set(records[0], { records, bytes });
    return bytes;
  };
}

/** Records of one table as bytes. Shapes: header length, header, padding to 8, coordinates. */
export function encodeRecords(table: TableName, records: readonly DocumentRecord[]): Uint8Array {
  if (!isShapeTable(table)) return encoder.encode(packRecords(records));
  const { header, coords } = packShapes(records as readonly Shape[]);
  const text = encoder.encode(header);
  const start = align(4 + text.length);
  const bytes = new Uint8Array(start + coords.byteLength);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(new Uint8Array(coords.buffer, coords.byteOffset, coords.byteLength), start);
  return bytes;
}

export function decodeRecords(table: TableName, bytes: Uint8Array): DocumentRecord[] {
  if (!isShapeTable(table)) return unpackRecords(table, decoder.decode(bytes));
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(own.buffer, own.byteOffset).getUint32(0, true);
  const header = decoder.decode(own.subarray(4, 4 + length));
  const start = align(4 + length);
  const coords = new Float64Array(own.buffer, own.byteOffset + start, (own.length - start) / 8);
  return unpackShapes({ header, coords });
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}
