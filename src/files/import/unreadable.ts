import { Damage } from './damage';
import type { Unreadable } from './source-table';

/** Why a file stays closed, from whatever was thrown while opening it. */
export function unreadable(file: string, fault: unknown): Unreadable {
  if (fault instanceof Damage) return { file, why: `“${file}”：${fault.message}`, now: fault.now };
  const now = '请向提供者重新索取该文件，或重新复制后再打开。';
  return { file, why: `“${file}”无法读取，内容已损坏或内存不足。`, now };
}
