import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { anyBytes, changed, RUNS } from '../../../tests/builders/fuzz';
import { isRefusal } from '../../core/refusal';
import { MANIFEST } from './entry-names';
import { hashBytes } from './hash-bytes';
import { readArchive } from './read-archive';

const good = new Uint8Array(readFileSync('tests/archive/v3.mutu'));
const entries = Object.entries(unzipSync(good));

/** Opens, or says in words why not; what nobody foresaw is neither. */
function holds(bytes: Uint8Array): void {
  const answer = readArchive(bytes, '存档.mutu');
  if (!isRefusal(answer)) return;
  expect(answer.why).toMatch(/\p{Script=Han}/u);
  expect(answer.now).not.toBe('');
  expect(answer.refused, answer.why).not.toBe('archive-unreadable');
}

it('a backup is refused in words whatever its bytes are', () => {
  holds(good);
  fc.assert(fc.property(anyBytes(good), holds), RUNS);
});

it('nor does one with changed bytes and cuts get past the door', () => {
  fc.assert(fc.property(changed(good), holds), RUNS);
});

it('nor one of which an entry was changed and its checksums set right again', () => {
  const one = fc
    .constantFrom(...entries)
    .chain(([name, bytes]) => fc.tuple(fc.constant(name), changed(bytes)));
  fc.assert(
    fc.property(one, ([name, bytes]) => {
      holds(sealed(name, bytes));
    }),
    RUNS,
  );
});

/** The backup with another entry in the place of its own, and a manifest that says so. */
function sealed(name: string, bytes: Uint8Array): Uint8Array {
  const all = { ...Object.fromEntries(entries), [name]: bytes };
  if (name !== MANIFEST) {
    const manifest = JSON.parse(strFromU8(all[MANIFEST] as Uint8Array));
    const own = manifest.entries.find((entry: { name: string }) => entry.name === name);
    Object.assign(own, { bytes: bytes.length, sha256: hashBytes(bytes) });
    all[MANIFEST] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(all, { level: 0, mtime: new Date(1980, 0, 1) });
}
