import { unzipSync, zipSync } from 'fflate';
import { hashBytes } from '../../src/files/archive/hash-bytes';

export type Entries = Record<string, Uint8Array>;

/**
 * An archive with its entries changed. Sealed again, the manifest agrees with what is there, so that
 * the checks behind the checksums are reached.
 */
export function tamper(archive: Uint8Array, edit: (entries: Entries) => void, seal = true): Uint8Array {
  const entries: Entries = { ...unzipSync(archive) };
  edit(entries);
  if (seal) reseal(entries);
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

/** Changes the text of one entry, once, where `from` stands. */
export function replaceIn(entry: string, from: string, to: string): (entries: Entries) => void {
  return (entries) => {
    const text = new TextDecoder().decode(entries[entry]);
    if (!text.includes(from)) throw new Error(`${entry} has no ${from}`);
    entries[entry] = new TextEncoder().encode(text.replace(from, () => to));
  };
}

function reseal(entries: Entries): void {
  const told = entries['manifest.json'];
  if (!told) return;
  const manifest = JSON.parse(new TextDecoder().decode(told));
  for (const entry of manifest.entries) {
    const bytes = entries[entry.name];
    if (bytes) Object.assign(entry, { bytes: bytes.length, sha256: hashBytes(bytes) });
  }
  entries['manifest.json'] = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/** Where an entry's central directory record begins. */
export function centralRecord(archive: Uint8Array, name: string): number {
  return find(archive, name, [0x50, 0x4b, 1, 2], 46);
}

/** Where an entry's own header begins. */
export function localRecord(archive: Uint8Array, name: string): number {
  return find(archive, name, [0x50, 0x4b, 3, 4], 30);
}

function find(archive: Uint8Array, name: string, signature: number[], nameAt: number): number {
  const letters = new TextEncoder().encode(name);
  for (let at = 0; at < archive.length; at++) {
    if (!signature.every((byte, i) => archive[at + i] === byte)) continue;
    if (letters.every((byte, i) => archive[at + nameAt + i] === byte)) return at;
  }
  throw new Error(`no ${name}`);
}
