import { Inflate } from 'fflate';
import { Damage } from '../import/damage';
import { crc32 } from './crc32';
import type { Located } from './locate-entry';

/** Small steps, so that an entry that lies about its size is caught soon after the lie shows. */
const STEP = 1 << 14;

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
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > size) throw wrongSize(name);
    bytes.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += STEP) {
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
    }
  } catch (fault) {
    if (fault instanceof Damage) throw fault;
    throw new Damage('archive-broken', `${name} 无法解压，内容已损坏。`);
  }
  if (at !== size) throw wrongSize(name);
  return bytes;
}

function wrongSize(name: string): Damage {
  return new Damage('archive-size', `${name} 解压后的大小与目录所记不符。`);
}
