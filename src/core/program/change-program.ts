import { addition, type Operation, removal, replacement } from '../change/change';
import { refuse } from '../refusal';
import type { ProgramRecord } from './program-record';

/**
 * Keeps a pack; one with the same programId takes its place. Verdicts are cited by version, so other content must
 * bear another version.
 */
export const importProgram: Operation<Omit<ProgramRecord, 'rev'>> = (ws, pack) => {
  const old = programRecordOf(ws.tables.programs, pack.programId);
  if (!old) return [addition('programs', { ...pack, rev: 0 })];
  if (sameTexts(old, pack)) return [];
  if (old.version === pack.version) {
    return refuse(
      'same-version',
      `方案“${old.title}”${old.version} 版已经导入，这份内容不同但版本号相同，没有导入。`,
      '请在方案包中改用新的版本号再导入，或先移除原来的方案。',
    );
  }
  return [replacement('programs', old, { ...pack, id: old.id, rev: old.rev })];
};

/** Takes a pack away. What was decided and adopted under it stays, and is shown again when it is back. */
export const removeProgram: Operation<{ readonly id: string }> = (ws, { id }) => {
  const old = ws.tables.programs.get(id);
  if (old) return [removal('programs', old)];
  return refuse('gone', '这个方案已被移除。', '列表已更新，请另选。');
};

/** The pack a person brought in under this id. */
export function programRecordOf(
  programs: ReadonlyMap<string, ProgramRecord>,
  programId: string,
): ProgramRecord | undefined {
  for (const record of programs.values()) if (record.programId === programId) return record;
  return undefined;
}

type Texts = Pick<ProgramRecord, 'title' | 'version' | 'program' | 'document' | 'cases'>;

function sameTexts(a: Texts, b: Texts): boolean {
  return (
    a.title === b.title &&
    a.version === b.version &&
    a.program === b.program &&
    a.document === b.document &&
    a.cases === b.cases
  );
}
