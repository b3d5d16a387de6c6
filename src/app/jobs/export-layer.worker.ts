import { type ExportAsked, gatherExport } from './export-layer-message';

const gather = gatherExport();

/** One file, then the worker is ended. */
self.onmessage = ({ data }: MessageEvent<ExportAsked>) => {
  const answer = gather(data);
  if (answer) self.postMessage(answer);
};
