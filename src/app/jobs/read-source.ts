import type { SourceFile, SourceTable, Unreadable } from '../../files/import/source-table';

export type SourceAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | {
      readonly kind: 'read';
      readonly tables: readonly SourceTable[];
      readonly unreadable: readonly Unreadable[];
    };

export interface SourceJob {
  readonly done: Promise<Extract<SourceAnswer, { kind: 'read' }>>;
  /** Ends the worker; `done` is then never settled. */
  readonly stop: () => void;
}

/** Reads files off the main thread. A person may give up at any time: the worker is then ended. */
export function readSource(
  files: readonly SourceFile[],
  onProgress: (share: number) => void,
): SourceJob {
  const worker = new Worker(new URL('./source.worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<Extract<SourceAnswer, { kind: 'read' }>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(files, [...new Set(files.map(({ bytes }) => bytes.buffer))]);
  }).finally(() => worker.terminate());
  return { done, stop: () => worker.terminate() };
}
