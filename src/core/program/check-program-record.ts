import { isProgramId } from '../check-program-year';
import { checkLength, checkText } from '../check-text';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { ProgramRecord } from './program-record';

/** Most letters of each of the three texts; the door for files refuses larger ones before. */
const most = 10_000_000;

/** Says why a pack may not be kept, or null. What the pack says is checked where packs are read. */
export function checkProgramRecord(ws: Workspace, record: ProgramRecord): Refusal | null {
  const { id, programId, title, version, program, document, cases } = record;
  if (!isProgramId(programId)) {
    return refuse('bad-program', `方案编号“${programId}”的写法不对。`, '编号如 dinghai-2021。');
  }
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return refuse('bad-version', `方案包版本“${version}”的写法不对。`, '版本如 1.0.0。');
  }
  const refusal =
    checkText('方案标题', title, 4000) ??
    checkText('方案包内容', program, most) ??
    checkLength('方案文本', document, most) ??
    checkLength('方案案例', cases, most);
  if (refusal) return refusal;
  const own = readOwnName(program);
  if (own?.id !== programId || own.version !== version) {
    return refuse(
      'bad-program',
      '方案包内容与其编号、版本不符，或不是有效的 JSON。',
      '请重新选择方案包文件。',
    );
  }
  for (const other of ws.tables.programs.values()) {
    if (other.id !== id && other.programId === programId) {
      return refuse('twice', `方案“${other.title}”已经导入过。`, '请更新原有方案，不必重复导入。');
    }
  }
  return null;
}

function readOwnName(
  program: string,
): { readonly id?: unknown; readonly version?: unknown } | null {
  try {
    return JSON.parse(program);
  } catch {
    return null;
  }
}
