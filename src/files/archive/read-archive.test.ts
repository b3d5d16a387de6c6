import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { v1Contents } from '../../../tests/archive/v1-contents';
import { v2Contents } from '../../../tests/archive/v2-contents';
import { v3Contents } from '../../../tests/archive/v3-contents';
import { v4Contents } from '../../../tests/archive/v4-contents';
import { v5Contents } from '../../../tests/archive/v5-contents';
import { isRefusal } from '../../core/refusal';
import { ARCHIVE_VERSION } from './archive';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const fixtures = [
  ['v1.mutu', v1Contents()],
  ['v2.mutu', v2Contents()],
  ['v3.mutu', v3Contents()],
  ['v4.mutu', v4Contents()],
  ['v5.mutu', v5Contents()],
] as const;

// Run once when a version is new: MUTU_WRITE_FIXTURE=1. Never again afterwards.
const newest = file(`v${ARCHIVE_VERSION}.mutu`);
if (process.env.MUTU_WRITE_FIXTURE && !existsSync(newest)) {
  writeFileSync(newest, writeArchive(v5Contents()));
}

it('A13 there is an archive of every version ever written', () => {
  expect(fixtures.map(([name]) => name)).toEqual(
    Array.from({ length: ARCHIVE_VERSION }, (_, i) => `v${i + 1}.mutu`),
  );
});

it.each(fixtures)('A13 opens the archive %s', (name, contents) => {
  expect(readArchive(bytesOf(name), name)).toEqual(contents);
});

it('A13 writes the archive of the newest version again, byte for byte', () => {
  const bytes = bytesOf('v5.mutu');
  const opened = readArchive(bytes, 'v5.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  expect(writeArchive(opened)).toEqual(bytes);
  expect(writeArchive(v5Contents())).toEqual(bytes);
});

it.each(fixtures)('opens what it wrote of %s and writes the same bytes again', (_, contents) => {
  const bytes = writeArchive(contents);
  const opened = readArchive(bytes, '存档.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  expect(opened).toEqual(contents);
  expect(writeArchive(opened)).toEqual(bytes);
});

it('writes the same bytes whatever order records and keys come in', () => {
  const contents = v5Contents();
  const { tables, head } = contents.workspace;
  const turned = Object.fromEntries(
    Object.entries(tables).map(([name, records]) => [
      name,
      new Map([...records].reverse().map(([id, record]) => [id, turn(record)])),
    ]),
  ) as unknown as typeof tables;
  const again = {
    ...contents,
    events: contents.events.toReversed(),
    parts: contents.parts.toReversed(),
    workspace: { head, tables: turned },
  };
  expect(writeArchive(again)).toEqual(writeArchive(contents));
});

it('opens a view into a larger buffer, whose parts and photos stand alone', () => {
  const bytes = writeArchive(v5Contents());
  const wide = new Uint8Array(bytes.length + 10);
  wide.set(bytes, 5);
  const opened = readArchive(wide.subarray(5, 5 + bytes.length), '存档.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  for (const blob of opened.blobs.values()) expect(blob.buffer.byteLength).toBe(blob.length);
  for (const { after } of opened.parts) expect(after?.buffer.byteLength).toBe(after?.length);
});

function file(name: string): URL {
  return new URL(`../../../tests/archive/${name}`, import.meta.url);
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(file(name)));
}

function turn(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}
