import { Damage } from '../import/damage';
import { crc32 } from './crc32';
import { inflateInto } from './inflate';
import type { Located } from './locate-entry';

/** The entry's bytes: exactly the declared number, with the declared checksum. */
export function inflateEntry(file: Uint8Array, { entry, data, end }: Located): Uint8Array {
  const packed = file.subarray(data, end);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size, entry.name);
  if (bytes.length !== entry.size) throw wrongSize(entry.name);
  if (crc32(bytes) !== entry.crc) {
    throw new Damage('archive-checksum', `${entry.name} 的校验和不符，内容已损坏。`);
  }
  return bytes;
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  const bytes = new Uint8Array(size);
  const fault = inflateInto(bytes, packed);
  if (fault === 'broken') {
    throw new Damage('archive-broken', `${name} 无法解压，内容已损坏。`);
  }
  if (fault) throw wrongSize(name);
  return bytes;
}

function wrongSize(name: string): Damage {
  return new Damage('archive-size', `${name} 解压后的大小与目录所记不符。`);
}
