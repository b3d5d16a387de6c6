import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { v1Contents } from '../../../tests/archive/v1-contents';
import { isRefusal } from '../../core/refusal';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const fixture = new URL('../../../tests/archive/v1.mutu', import.meta.url);

// Run once when a version is new: MUTU_WRITE_FIXTURE=1. Never again afterwards.
if (process.env.MUTU_WRITE_FIXTURE && !existsSync(fixture)) {
  writeFileSync(fixture, writeArchive(v1Contents()));
}

it('A13 opens the archive written by version 1', () => {
  const opened = readArchive(new Uint8Array(readFileSync(fixture)), 'v1.mutu');
  expect(opened).toEqual(v1Contents());
});

it('opens what it wrote and writes the same bytes again', () => {
  const bytes = writeArchive(v1Contents());
  const opened = readArchive(bytes, '存档.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  expect(opened).toEqual(v1Contents());
  expect(writeArchive(opened)).toEqual(bytes);
});

it('writes the same bytes whatever order records and keys come in', () => {
  const contents = v1Contents();
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
  const bytes = writeArchive(v1Contents());
  const wide = new Uint8Array(bytes.length + 10);
  wide.set(bytes, 5);
  const opened = readArchive(wide.subarray(5, 5 + bytes.length), '存档.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  for (const blob of opened.blobs.values()) expect(blob.buffer.byteLength).toBe(blob.length);
  for (const { after } of opened.parts) expect(after?.buffer.byteLength).toBe(after?.length);
});

function turn(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}
