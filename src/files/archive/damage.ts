import { type Refusal, refuse } from '../../core/refusal';

const ASK_AGAIN = '现有数据没有改动。请向提供者重新索取该文件，或重新复制后再打开。';

/**
 * What is wrong with an archive. Thrown and caught within this folder only: checks run per line and
 * per field, millions of times, and the door (`readArchive`) turns the first fault into a Refusal.
 */
export class Damage extends Error {
  readonly code: string;
  readonly now: string;

  constructor(code: string, why: string, now: string = ASK_AGAIN) {
    super(why);
    this.code = code;
    this.now = now;
  }
}

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
