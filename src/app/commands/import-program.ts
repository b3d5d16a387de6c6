import { importProgram as operation, programRecordOf } from '../../core/program/change-program';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId } from '../now';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'import-program',
  operation,
  title: (ws, { programId, title, version }) => {
    const old = programRecordOf(ws.tables.programs, programId);
    return old
      ? `将方案“${title}”由 ${old.version} 版更新为 ${version} 版`
      : `导入方案“${title}”${version} 版`;
  },
};

/** Keeps a pack that was read and checked; one with the same programId takes its place. */
export function importProgram(input: Omit<Input, 'id'>): Promise<Committed | Refusal> {
  return commit(command, { ...input, id: newId('program') });
}
