import { type ExportAnswer, type ExportAsked, gatherExport } from './export-layer-message';

export interface ExportLayerJob {
  readonly send: (asked: ExportAsked) => void;
  /** Settled once the order was sent and the file is written. */
  readonly done: Promise<ExportAnswer>;
  readonly stop: () => void;
}

/** Writes a file in a worker; rows are handed over in pieces. */
export function startExportLayer(): ExportLayerJob {
  // Outside browsers there are no such workers: the same at once.
  if (typeof Worker === 'undefined') return atOnce();
  const worker = new Worker(new URL('./export-layer.worker.ts', import.meta.url), {
    type: 'module',
  });
  const done = new Promise<ExportAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  }).finally(() => worker.terminate());
  return {
    done,
    send: (asked) =>
      worker.postMessage(asked, asked.kind === 'rows' ? [asked.shapes.coords.buffer] : []),
    stop: () => worker.terminate(),
  };
}

function atOnce(): ExportLayerJob {
  const gather = gatherExport();
  let settle: (answer: ExportAnswer) => void = () => {};
  const done = new Promise<ExportAnswer>((resolve) => {
    settle = resolve;
  });
  return {
    done,
    send: (asked) => {
      const answer = gather(asked);
      if (answer) settle(answer);
    },
    stop: () => {},
  };
}
