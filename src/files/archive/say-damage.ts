import { type Refusal, refuse } from '../../core/refusal';
import { Damage } from '../import/damage';

const ASK_AGAIN = '现有数据没有改动。请向提供者重新索取该文件，或重新复制后再打开。';

/** The fault as people read it, with the name of the file they chose. */
export function refusalOf(fault: unknown, fileName: string): Refusal {
  if (fault instanceof Damage) {
    return refuse(fault.code, `“${fileName}”：${fault.message}`, fault.now);
  }
  const what = fault instanceof Error ? fault.message : String(fault);
  return refuse('archive-unreadable', `“${fileName}”无法读取（${what}）。`, ASK_AGAIN);
}

/** Where in the archive: `records/parcels.ndjson 第 12 行`. */
export function atLine(entry: string, line: number): string {
  return `${entry} 第 ${line} 行`;
}
