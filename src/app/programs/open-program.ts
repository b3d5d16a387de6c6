import type { ProgramRecord } from '../../core/program/program-record';
import { openProgram as openTexts } from '../../files/program/open-program';
import type { ProgramHeader } from './program-headers';
import type { LoadedProgram } from './program-store';

/** Where the built app keeps the packs that came with it; fetched from the app's own host when one is opened. */
const addresses = import.meta.glob<string>(
  '../../../data/programs/*/{program.json,document.txt,cases.csv}',
  { query: '?url&no-inline', import: 'default', eager: true },
);

export interface OpenedProgram {
  readonly loaded: LoadedProgram | null;
  readonly faults: readonly string[];
}

/** Reads a pack and tries its cases: one that does not hold judges nothing (A11). */
export async function openProgram(
  header: ProgramHeader,
  record: ProgramRecord | undefined,
): Promise<OpenedProgram> {
  const parts = await readParts(header, record);
  if (!parts) {
    return { loaded: null, faults: ['方案包的文件读不到，请检查与服务器的连接后重试。'] };
  }
  const read = openTexts(parts);
  return 'ok' in read
    ? {
        loaded: { header, pack: read.ok.pack, document: parts.document, cases: read.ok.cases },
        faults: [],
      }
    : { loaded: null, faults: read.faults.map(({ path, why }) => `${path}：${why}`) };
}

/** The three files of a pack as text, stored or fetched; null where they cannot be had. */
export async function readParts(
  { id }: ProgramHeader,
  record: ProgramRecord | undefined,
): Promise<Pick<ProgramRecord, 'program' | 'document' | 'cases'> | null> {
  if (record) {
    const { program, document, cases } = record;
    return { program, document, cases };
  }
  try {
    const [program, document, cases] = await Promise.all(
      ['program.json', 'document.txt', 'cases.csv'].map((name) => readText(`${id}/${name}`)),
    );
    return { program: program ?? '', document: document ?? '', cases: cases ?? '' };
  } catch {
    return null;
  }
}

async function readText(name: string): Promise<string> {
  const address = addresses[`../../../data/programs/${name}`];
  if (!address) throw new Error(`no ${name} in this build`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}
