import { strToU8 } from 'fflate';
import { expect } from 'vitest';
import { isRefusal } from '../../src/core/refusal';
import { readArchive } from '../../src/files/archive/read-archive';
import { writeArchive } from '../../src/files/archive/write-archive';
import { type Entries, replaceIn, tamper } from './tamper';
import { v5Contents } from './v5-contents';

export const good = writeArchive(v5Contents());
export const photo = [...v5Contents().blobs.keys()][0] as string;

/** What is wrong, a file that has it, the refusal's code, and what its words must name. */
export type Bad = readonly [
  what: string,
  bytes: () => Uint8Array,
  code: string,
  names: readonly string[],
];

export const edited = (edit: (entries: Entries) => void) => () => tamper(good, edit);

export const lines = (entry: string, from: string, to: string) =>
  edited(replaceIn(entry, from, to));

export const patched = (edit: (bytes: Uint8Array, view: DataView) => void) => () => {
  const bytes = good.slice();
  edit(bytes, new DataView(bytes.buffer));
  return bytes;
};

export const withEntry = (name: string) =>
  edited((entries) => {
    entries[name] = strToU8('x');
  });

export const without = (name: string) =>
  edited((entries) => {
    delete entries[name];
  });

export function expectRefused([, bytes, code, names]: Bad): void {
  const answer = readArchive(bytes(), '六月存档.mutu');
  if (!isRefusal(answer)) throw new Error('opened');
  expect(answer.refused, answer.why).toBe(code);
  expect(answer.why).toContain('六月存档.mutu');
  expect(answer.now).not.toBe('');
  for (const name of names) expect(`${answer.why}${answer.now}`).toContain(name);
}
