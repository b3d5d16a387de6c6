import { readVarint } from './sqlite-varint';

/** A value of a database: whole numbers too long for a number stay exact. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** The values of a record, by the types its head names. What breaks off is null. */
export function readRecord(payload: Uint8Array, text: TextDecoder): SqliteValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const [headEnd, start] = readVarint(payload, 0);
  const values: SqliteValue[] = [];
  let body = headEnd;
  for (let at = start; at < headEnd && at < payload.length; ) {
    const [type, next] = readVarint(payload, at);
    const size = sizeOf(type);
    const end = body + size;
    values.push(
      size < 0 || end > payload.length ? null : readValue(view, payload, body, type, text),
    );
    if (size > 0) body = end;
    at = next;
  }
  return values;
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  if (type >= 12) return (type - (type % 2 === 0 ? 12 : 13)) / 2;
  return SIZES[type] ?? -1;
}

function readValue(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  type: number,
  text: TextDecoder,
): SqliteValue {
  switch (type) {
    case 0:
      return null;
    case 1:
      return view.getInt8(at);
    case 2:
      return view.getInt16(at);
    case 3:
      return view.getInt8(at) * 0x10000 + view.getUint16(at + 1);
    case 4:
      return view.getInt32(at);
    case 5:
      return view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2);
    case 6: {
      const whole = view.getBigInt64(at);
      const number = Number(whole);
      return Number.isSafeInteger(number) ? number : whole;
    }
    case 7:
      return view.getFloat64(at);
    case 8:
      return 0;
    case 9:
      return 1;
    default: {
      const part = bytes.subarray(at, at + sizeOf(type));
      return type % 2 === 0 ? part : text.decode(part);
    }
  }
}
