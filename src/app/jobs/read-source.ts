import type { SourceFile, SourceTable, Unreadable } from '../../files/import/source-table';
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

/** Reads files off the main thread. A person may give up at any time: the worker is then ended. */
export function readSource(
  files: readonly SourceFile[],
  onProgress: (share: number) => void,
  encoding: string | null = null,
): SourceJob {
  const worker = new Worker(new URL('./source.worker.ts', import.meta.url), { type: 'module' });
  const taken = new TablesTaken();
  const done = new Promise<SourceRead>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'table') taken.begin(data.head);
      else if (data.kind === 'rows') taken.take(data.piece);
      else if (data.kind === 'notes') taken.note(data.notes);
      else resolve({ tables: taken.tables, unreadable: data.unreadable });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    const asked: SourceAsked = { files, encoding };
    worker.postMessage(asked, [...new Set(files.map(({ bytes }) => bytes.buffer))]);
  }).finally(() => worker.terminate());
  return { done, stop: () => worker.terminate() };
}
