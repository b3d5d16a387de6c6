import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Entries, replaceIn, tamper } from '../../../tests/archive/tamper';
import { v1Contents } from '../../../tests/archive/v1-contents';
import { isRefusal } from '../../core/refusal';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const uses = 'records/occupancies.ndjson';
const zones = 'records/zones.ndjson';
const manifest = 'manifest.json';
const old = new Uint8Array(
  readFileSync(new URL('../../../tests/archive/v1.mutu', import.meta.url)),
);

const refused = (edit: (entries: Entries) => void) => {
  const answer = readArchive(tamper(old, edit), '旧存档.mutu');
  if (!isRefusal(answer)) throw new Error('opened');
  return answer;
};

it('A13 A5 what a file of version 1 could not say is empty or unknown, never nothing', () => {
  const opened = readArchive(old, '旧存档.mutu');
  if (isRefusal(opened)) throw new Error(opened.why);
  const { zones, borders, views, occupancies } = opened.workspace.tables;
  expect([zones.size, borders.size, views.size]).toEqual([0, 0, 0]);
  expect([...occupancies.values()].map((use) => use.floorAreaM2)).toEqual([null, null]);
});

it('writes a file of version 1 on as one of today, with the same contents', () => {
  const bytes = writeArchive(v1Contents());
  expect(bytes).not.toEqual(old);
  expect(readArchive(bytes, 'x')).toEqual(readArchive(old, 'x'));
});

it.each([
  ['a field of version 2', '"basis":"自有"', '"basis":"自有","floorAreaM2":5', 'floorAreaM2'],
  ['a field of no version', '"basis":"自有"', '"basis":"自有","colour":5', 'colour'],
])('refuses %s in a file of version 1', (_what, from, to, named) => {
  const { refused: code, why } = refused(replaceIn(uses, from, to));
  expect(code).toBe('archive-schema');
  expect(why).toContain(`${uses} 第 1 行`);
  expect(why).toContain(named);
});

it('refuses a table of version 2 in a file of version 1, listed or not, counted or spoken of', () => {
  const addZones = (entries: Entries) => {
    entries[zones] = new Uint8Array(0);
  };
  const list = replaceIn(manifest, '"entries": [', `"entries": [{"name":"${zones}"},`);
  const both = (entries: Entries) => {
    addZones(entries);
    list(entries);
  };
  expect(refused(addZones)).toMatchObject({ refused: 'archive-unlisted' });
  expect(refused(both).why).toContain(`${zones} 不属于亩图备份`);
  const counted = replaceIn(manifest, '"units": 2', '"units": 2, "zones": 0');
  expect(refused(counted)).toMatchObject({ refused: 'archive-schema' });
  const spoken = replaceIn('event-parts.ndjson', '"table":"parcels"', '"table":"borders"');
  expect(refused(spoken)).toMatchObject({ refused: 'archive-schema' });
});

it('refuses a file of version 1 that says it is of version 2', () => {
  const posing = replaceIn(manifest, '"version": 1', '"version": 2');
  expect(refused(posing)).toMatchObject({ refused: 'archive-schema' });
});

it('A13 a file of version 2 has no programs, decisions nor adopted lists, and may not speak of them', () => {
  const second = readFileSync(new URL('../../../tests/archive/v2.mutu', import.meta.url));
  const opened = readArchive(new Uint8Array(second), 'x');
  if (isRefusal(opened)) throw new Error(opened.why);
  const { programs, variants, decisions, adoptions, works, schemes } = opened.workspace.tables;
  for (const table of [programs, variants, decisions, adoptions, works, schemes]) {
    expect(table.size).toBe(0);
  }
  for (const edit of [
    replaceIn(manifest, '"units": 2', '"units": 2, "decisions": 0'),
    replaceIn(manifest, '"version": 2', '"version": 3'),
    replaceIn('event-parts.ndjson', '"table":"borders"', '"table":"decisions"'),
  ]) {
    const answer = readArchive(tamper(new Uint8Array(second), edit), 'x');
    expect(answer).toMatchObject({ refused: 'archive-schema' });
  }
});

it('A13 a file of version 4 has no credits, readings nor projects, and may not speak of them', () => {
  const fourth = new Uint8Array(
    readFileSync(new URL('../../../tests/archive/v4.mutu', import.meta.url)),
  );
  const opened = readArchive(fourth, 'x');
  if (isRefusal(opened)) throw new Error(opened.why);
  const { credits, readings, projects } = opened.workspace.tables;
  expect([credits.size, readings.size, projects.size]).toEqual([0, 0, 0]);
  for (const edit of [
    replaceIn(manifest, '"units": 2', '"units": 2, "credits": 0'),
    replaceIn(manifest, '"version": 4', '"version": 5'),
    replaceIn('records/attachments.ndjson', '"table":"parcels"', '"table":"blocks"'),
  ]) {
    expect(readArchive(tamper(fourth, edit), 'x')).toMatchObject({ refused: 'archive-schema' });
  }
});
