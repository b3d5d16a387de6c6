import { type ExportAsked, gatherExport } from './export-layer-message';

const gather = gatherExport();

/** One file, then the worker is ended. */
self.onmessage = ({ data }: MessageEvent<ExportAsked>) => {
  const answer = gather(data);
  if (!answer) return;
  const transfer = answer.kind === 'written' ? [answer.bytes.buffer] : [];
  self.postMessage(answer, { transfer });
};
