import type { SourceTable } from '../../files/import/source-table';
import { runSteps } from '../analysis/steps';
import { readSource } from '../jobs/read-source';
import { notify } from '../notices';
import { fetchFiles } from './fetch-files';
import { type ImportTable, useImport } from './import-store';
import { measureTables } from './measure-shapes';
import { nameOf } from './name-of';
import { reread } from './table-of';

/** Letters of files that do not say so themselves, as a person may choose them. */
export const encodingNames = ['GB18030', 'UTF-8', 'Big5'] as const;

/** Reads the file of a table again with other letters; null goes by the file. Nothing else of the import changes. */
export async function rereadTable(key: string, encoding: string | null): Promise<void> {
  const one = tableOfKey(key);
  if (!one) return;
  const table = await readAgain(one, encoding);
  const now = tableOfKey(key);
  // Given up meanwhile, or on to the next step: what was read is of no use any more.
  if (!now || useImport.getState().stage !== 'mapping') return;
  if (!table) {
    notify('refused', `“${nameOf(one.table)}”没有重新读成，仍是原来的内容。`, AGAIN);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    runSteps(measureTables([table]), resolve, reject);
  });
  useImport.setState(({ tables }) => ({
    tables: tables.map((each) => (each.key === key ? reread(each, table, encoding) : each)),
    plan: null,
  }));
}

const AGAIN = '文件可能已被移动或改动，请重新选择文件。';

function tableOfKey(key: string): ImportTable | undefined {
  return useImport.getState().tables.find((one) => one.key === key);
}

async function readAgain(one: ImportTable, encoding: string | null): Promise<SourceTable | null> {
  const { file } = one.table;
  try {
    const { read } = await fetchFiles(one.origin.files.filter(({ name }) => isOf(name, file)));
    const job = readSource(read, () => undefined, encoding);
    const answer = await Promise.race([job.done, goneFrom(one.key)]);
    job.stop();
    return answer?.tables.filter((each) => each.file === file)[one.origin.nth] ?? null;
  } catch {
    return null;
  }
}

/** Settles once the table is given up. */
function goneFrom(key: string): Promise<null> {
  return new Promise((resolve) => {
    const stop = useImport.subscribe(() => {
      if (tableOfKey(key)) return;
      stop();
      resolve(null);
    });
  });
}

/** The file itself, the zip it came in, or another part of the same shapefile. */
function isOf(name: string, file: string): boolean {
  const stem = (text: string) => text.replace(/\.[^./\\]*$/, '').toLowerCase();
  return file === name || file.startsWith(`${name}/`) || stem(name) === stem(file);
}
