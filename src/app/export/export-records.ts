import { type ExportFormat, formatInfo } from '../../core/export/export-formats';
import { formatNumber } from '../../core/quantity';
import { type Refusal, refuse } from '../../core/refusal';
import { useAnalysis } from '../analysis';
import { breath } from '../analysis/steps';
import { startExportLayer } from '../jobs/export-layer';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { type ExportChoice, secrecyOf } from './export-choice';
import { layerName, orderOf } from './export-order';
import { type HandingOver, handOver } from './hand-over';
import { listToExport } from './list-to-export';
import { rowsOfChoice } from './rows-of-choice';

export interface ExportedFile {
  readonly title: string;
  readonly fileName: string;
  readonly blob: Blob;
  readonly rows: number;
  /** What the file could not hold, in words. */
  readonly told: readonly string[];
  /** The first letters it could not hold, each with its record and column. */
  readonly lost: readonly string[];
  readonly lostCount: number;
}

export interface Exporting extends HandingOver {
  /** All rows are on their way; the file is being written. */
  readonly writing: () => void;
}

/** Writes what was asked for as one file. The caller hands it to the downloads. Null when a person gave up. */
export async function exportRecords(
  asked: ExportChoice,
  exporting: Exporting,
): Promise<ExportedFile | Refusal | null> {
  const { info } = useWorkspace.getState();
  if (!info) return refuse('gone', '没有打开的工作区，没有导出。', '请先打开一个工作区。');
  if (useAnalysis.getState().working || useVerdicts.getState().working) {
    return refuse('busy', '统计或清单还在计算，没有导出。', '请等计算完成后再导出。');
  }
  const choice = { ...asked, secrecy: secrecyOf(asked) };
  if (choice.table === 'list' && !listToExport(choice.list)) {
    const now = '请先在“方案”里选择方案，并在“清单”里看到结果。';
    return refuse('no-list', '没有可以导出的清单。', now);
  }
  const rows = rowsOfChoice(choice);
  if (rows.count === 0) {
    return refuse('export-empty', '所选范围内没有记录，没有导出。', '请改变筛选或范围后再导出。');
  }
  const tooMany = refuseRows(choice.format, rows.count);
  if (tooMany) return tooMany;
  const { signal, writing } = exporting;
  const order = orderOf(choice, info, rows);
  const name = layerName(choice);
  const job = startExportLayer();
  signal.addEventListener('abort', job.stop);
  try {
    await breath();
    await handOver(job, rows, exporting);
    writing();
    job.send({ kind: 'write', name, columns: rows.columns, order });
    const answer = await Promise.race([job.done, aborted(signal)]);
    if (signal.aborted) return null;
    if (answer.kind === 'refused') return answer.refusal;
    const { kind: _, ...file } = answer;
    const count = `${name} ${formatNumber(rows.count, 0)} 行`;
    return { title: `已导出 ${file.fileName}：${count}`, rows: rows.count, ...file };
  } catch {
    job.stop();
    if (signal.aborted) return null;
    const now = '请关闭其他窗口后再试，或按筛选结果分次导出。';
    return refuse('export-failed', '导出时出错，没有生成文件，数据未受影响。', now);
  }
}

/** Before anything is gathered: a file that cannot be is not worked at for minutes. */
function refuseRows(format: ExportFormat, count: number): Refusal | null {
  const { mostRows = Infinity, label } = formatInfo[format];
  if (count <= mostRows) return null;
  const why = `有 ${formatNumber(count, 0)} 行，${label}最多 ${formatNumber(mostRows, 0)} 行，没有导出。`;
  return refuse('export-too-large', why, '请先筛选，或改用 CSV。');
}

/** A worker that was ended answers nothing. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
}
