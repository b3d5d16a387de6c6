import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { anyBytes, changed, RUNS } from '../../../tests/builders/fuzz';
import { packCases } from '../../../tests/builders/program-cases';
import { aPack, packDocument } from '../../../tests/builders/program-pack';
import type { ChosenFile } from './chosen-file';
import { readProgram } from './read-program';

const utf8 = (text: string) => new TextEncoder().encode(text);
const parts = {
  'program.json': utf8(JSON.stringify(aPack())),
  'document.txt': utf8(packDocument),
  'cases.csv': utf8(packCases),
};
const zip = zipSync(parts);

/** Opens, or names every fault with its place, in words. */
function holds(files: readonly ChosenFile[]): void {
  const read = readProgram(files);
  if ('ok' in read) return;
  expect(read.faults.length).toBeGreaterThan(0);
  for (const { path, why } of read.faults) {
    expect(path).not.toBe('');
    expect(why).toMatch(/\p{Script=Han}/u);
  }
}

it('a pack is refused in words whatever its bytes are', () => {
  expect('ok' in readProgram([{ name: 'a.zip', bytes: zip }])).toBe(true);
  fc.assert(
    fc.property(anyBytes(zip), (bytes) => holds([{ name: 'a.zip', bytes }])),
    RUNS,
  );
});

it('nor does a changed zip get past the door', () => {
  fc.assert(
    fc.property(changed(zip), (bytes) => holds([{ name: 'a.zip', bytes }])),
    RUNS,
  );
});

it('nor a folder of which one file is changed', () => {
  const one = fc
    .constantFrom(...Object.entries(parts))
    .chain(([name, bytes]) => fc.tuple(fc.constant(name), changed(bytes)));
  fc.assert(
    fc.property(one, ([name, bytes]) => {
      const files = Object.entries({ ...parts, [name]: bytes });
      holds(files.map(([path, own]) => ({ name: path, bytes: own })));
    }),
    RUNS,
  );
});
