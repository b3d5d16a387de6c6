import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isRefusal } from '../../core/refusal';
import { exportProgram, readProgramFiles, recordOf } from './program-files';

const folder = new URL('../../../tests/fixtures/programs/example-county/', import.meta.url);
const names = ['program.json', 'document.txt', 'cases.csv'];
const files = (change: (text: string) => string = (text) => text) =>
  names.map((name) => new File([change(readFileSync(new URL(name, folder), 'utf8'))], name));

it('what was brought as three files is handed on as a zip and read again, word for word', async () => {
  const read = await readProgramFiles(files());
  if ('faults' in read) throw new Error(read.faults[0]?.why);
  const record = { ...recordOf(read.ok), id: 'program-1', rev: 0 };
  expect(record).toMatchObject({ programId: 'example-county', version: '1.0.0' });
  const header = {
    id: record.id,
    programId: record.programId,
    title: record.title,
    shortTitle: '示例县',
    years: [2025],
    imported: true,
  };
  const zip = await exportProgram(header, record.version, record);
  if (isRefusal(zip)) throw new Error(zip.why);
  expect(zip.name).toBe('example-county-1.0.0.zip');
  const again = await readProgramFiles([new File([zip.blob], zip.name)]);
  expect('ok' in again && again.ok.texts).toEqual(read.ok.texts);
});

it('A11 a pack that fails a case is refused with the place and the reason', async () => {
  const read = await readProgramFiles(
    files((text) => text.replace(',2025,列入,单独考核', ',2025,不列入,')),
  );
  const why = expect.stringContaining('名单应为“不列入”，得到“列入”');
  expect('faults' in read && read.faults[0]).toMatchObject({ path: 'cases.csv 第 2 行', why });
});

it('no more of a file is read than shows that it is too large', async () => {
  const read = await readProgramFiles([new File([new Uint8Array(40 * 2 ** 20)], 'huge.zip')]);
  expect(read).toMatchObject({ faults: [{ path: 'huge.zip' }] });
});

it('a pack of the app that cannot be fetched is not handed on', async () => {
  const header = {
    id: 'no-such-pack',
    programId: 'no-such-pack',
    title: '',
    shortTitle: '',
    years: [],
    imported: false,
  };
  expect(await exportProgram(header, '1.0.0', undefined)).toMatchObject({ refused: 'unreadable' });
});
