import type { ProgramRecord } from '../../core/program/program-record';
import { type Refusal, refuse } from '../../core/refusal';
import type { ProgramFiles } from '../../files/program/open-program';
import { readProgram } from '../../files/program/read-program';
import { writeProgram } from '../../files/program/write-program';
import { readParts } from './open-program';
import type { ProgramHeader } from './program-headers';

/** No honest pack is as large; no more of a file is read than shows that it is too large. */
const MOST_READ = 17 * 2 ** 20;

/** Reads and checks what a person chose: a zip of the folder, its three files, or one JSON. */
export async function readProgramFiles(
  files: readonly File[],
): Promise<ReturnType<typeof readProgram>> {
  return readProgram(
    await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.slice(0, MOST_READ).arrayBuffer()),
      })),
    ),
  );
}

/** What is stored of a pack that passed. */
export function recordOf({ pack, texts }: ProgramFiles): Omit<ProgramRecord, 'id' | 'rev'> {
  return { programId: pack.id, title: pack.title, version: pack.version, ...texts };
}

/** The folder of a pack as a zip, whether it came with the app or was brought. */
export async function exportProgram(
  header: ProgramHeader,
  version: string,
  record: ProgramRecord | undefined,
): Promise<{ readonly name: string; readonly blob: Blob } | Refusal> {
  const texts = await readParts(header, record);
  if (!texts) {
    return refuse('unreadable', '方案包的文件读不到，没有导出。', '请检查与服务器的连接后重试。');
  }
  const bytes = writeProgram(header.programId, texts);
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
  return { name: `${header.programId}-${version}.zip`, blob };
}
