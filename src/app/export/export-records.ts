import { formatNumber } from '../../core/quantity';
import { type Refusal, refuse } from '../../core/refusal';
import type { WorkspaceInfo } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { type ExportLayerJob, startExportLayer } from '../jobs/export-layer';
import { useSession } from '../session';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { type ExportChoice, tableNames } from './export-choice';
import { firmColumnsNow, parcelColumnsNow } from './export-columns';
import { orderOf } from './export-order';
import { handOver } from './hand-over';
import { firmsInScope, parcelsInScope } from './rows-in-scope';
import { standingOf } from './standing-of';

export interface ExportedFile {
  readonly title: string;
  readonly fileName: string;
  readonly blob: Blob;
  readonly rows: number;
  /** What the file could not hold, in words. */
  readonly told: readonly string[];
}

/** Writes what was asked for as one file. The caller hands it to the downloads. */
export async function exportRecords(choice: ExportChoice): Promise<ExportedFile | Refusal> {
  const { info } = useWorkspace.getState();
  if (!info) return refuse('gone', '没有打开的工作区，没有导出。', '请先打开一个工作区。');
  if (useAnalysis.getState().working || useVerdicts.getState().working) {
    return refuse('busy', '统计或清单还在计算，没有导出。', '请等计算完成后再导出。');
  }
  const rows = countInScope(choice);
  if (rows === 0) {
    return refuse('export-empty', '所选范围内没有记录，没有导出。', '请改变筛选或范围后再导出。');
  }
  const job = startExportLayer();
  try {
    await send(job, choice, info);
    const answer = await job.done;
    if (answer.kind === 'refused') return answer.refusal;
    const { fileName, bytes, told } = answer;
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const count = `${tableNames[choice.table]} ${formatNumber(rows, 0)} 行`;
    return { title: `已导出 ${fileName}：${count}`, fileName, blob, rows, told };
  } catch {
    job.stop();
    const now = '请关闭其他窗口后再试，或按筛选结果分次导出。';
    return refuse('export-failed', '导出时出错，没有生成文件，数据未受影响。', now);
  }
}

export function countInScope(choice: Pick<ExportChoice, 'table' | 'scope'>): number {
  const { tables } = useWorkspace.getState().ws;
  const records =
    choice.table === 'parcels'
      ? parcelsInScope(choice, tables, shownNow())
      : firmsInScope(choice, tables, shownNow());
  return records.length;
}

async function send(job: ExportLayerJob, choice: ExportChoice, info: WorkspaceInfo) {
  const { tables } = useWorkspace.getState().ws;
  const standing = standingOf(choice.table);
  if (choice.table === 'parcels') {
    const records = parcelsInScope(choice, tables, shownNow());
    const columns = parcelColumnsNow(choice, standing);
    const order = orderOf(choice, info, records.length, standing);
    await handOver(job, records, columns, tables.shapes);
    sendOrder(job, choice, columns, order);
    return;
  }
  const records = firmsInScope(choice, tables, shownNow());
  const columns = firmColumnsNow(choice, standing);
  const order = orderOf(choice, info, records.length, standing);
  await handOver(job, records, columns, null);
  sendOrder(job, choice, columns, order);
}

/** A column without what reads it: functions do not travel. */
function sendOrder(
  job: ExportLayerJob,
  { table }: ExportChoice,
  columns: ReturnType<typeof parcelColumnsNow> | ReturnType<typeof firmColumnsNow>,
  order: ReturnType<typeof orderOf>,
): void {
  const heads = columns.map(({ read: _, ...head }) => head);
  job.send({ kind: 'write', name: tableNames[table], columns: heads, order });
}

function shownNow() {
  const { ids, kept } = useAnalysis.getState();
  return { ids, kept, selection: useSession.getState().selection };
}
