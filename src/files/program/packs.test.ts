import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaIsCurrent } from '../../../scripts/programs/json-schema';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { fileNames } from './program-texts';
import { readProgram } from './read-program';
import { reviewProgram } from './review-program';

const PROGRAMS = 'data/programs';
const folders = readdirSync(PROGRAMS).map((id) => `${PROGRAMS}/${id}`);

it('there are five packs', () => {
  expect(folders.map((folder) => folder.slice(PROGRAMS.length + 1))).toEqual([
    'beilun-2024',
    'dinghai-2021',
    'dinghai-2022',
    'shangyu-2021',
    'zhoushan-2020',
  ]);
});

describe.each(folders)('the pack in %s', (folder) => {
  const files = Object.values(fileNames).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
  }));

  it('is one a user could import', () => {
    const read = readProgram(files);
    expect('faults' in read && read.faults).toBe(false);
    expect('ok' in read && `${PROGRAMS}/${read.ok.pack.id}`).toBe(folder);
  });

  it('has no rule that could change unnoticed', () => {
    const read = readProgram(files);
    if (!('ok' in read)) throw new Error('see above');
    expect(reviewProgram(read.ok.texts).faults).toEqual([]);
  });
});

it('targets that documents share name each other', () => {
  const packs = folders.map(
    (folder): ProgramPack => JSON.parse(readFileSync(`${folder}/program.json`, 'utf8')),
  );
  const shared = packs.flatMap(({ id, targets }) =>
    targets.flatMap((target) =>
      target.sharedWith === undefined ? [] : [[`${id}:${target.id}`, target.sharedWith] as const],
    ),
  );
  expect(shared.length).toBeGreaterThan(0);
  expect(shared).toEqual(expect.arrayContaining(shared.map(([own, other]) => [other, own])));
});

it('the schema for authors is that of the code', () => {
  expect(jsonSchemaIsCurrent('docs/program-pack.schema.json')).toBe(true);
});
