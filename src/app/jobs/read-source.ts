import type {
  CrsEvidence,
  SourceFile,
  SourceShape,
  SourceTable,
  Unreadable,
} from '../../files/import/source-table';
import { type SourceAnswer, TablesTaken } from './source-message';

export interface SourceAsked {
  readonly files: readonly SourceFile[];
  /** How a person wants the letters read; null to go by the file. */
  readonly encoding: string | null;
}

export interface SourceRead {
  readonly tables: readonly SourceTable[];
  readonly unreadable: readonly Unreadable[];
}

export interface SourceJob {
  readonly done: Promise<SourceRead>;
  /** Ends the worker; `done` is then never settled. */
  readonly stop: () => void;
}

/** Outlines of a table that is still being read, in a list that grows and becomes that of the table. */
export type ShapesAhead = (shapes: readonly (SourceShape | null)[], crs: CrsEvidence) => void;

/** Reads files off the main thread. A person may give up at any time: the worker is then ended. */
export function readSource(
  files: readonly SourceFile[],
  onProgress: (share: number) => void,
  encoding: string | null = null,
  onAhead: ShapesAhead = () => undefined,
): SourceJob {
  const worker = new Worker(new URL('./source.worker.ts', import.meta.url), { type: 'module' });
  const taken = new TablesTaken();
  let crs: CrsEvidence | null = null;
  const done = new Promise<SourceRead>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'ahead') {
        crs = data.crs;
        taken.beginAhead(data.drawn);
      } else if (data.kind === 'lost') taken.lose();
      else if (data.kind === 'table') {
        crs = null;
        taken.begin(data.head);
      } else if (data.kind === 'rows') {
        const shapes = taken.take(data.piece);
        if (crs) onAhead(shapes, crs);
      } else if (data.kind === 'notes') taken.note(data.notes);
      else resolve({ tables: taken.tables, unreadable: data.unreadable });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    const asked: SourceAsked = { files, encoding };
    worker.postMessage(asked, [...new Set(files.map(({ bytes }) => bytes.buffer))]);
  }).finally(() => worker.terminate());
  return { done, stop: () => worker.terminate() };
}
