import { readFiles } from '../../files/import/read-files';
import type { SourceFile } from '../../files/import/source-table';
import type { SourceAnswer } from './read-source';

const EVERY_MS = 60;

/** One job, one answer, with word of how far it is in between. */
self.onmessage = ({ data: files }: MessageEvent<SourceFile[]>) => {
  let last = 0;
  const progress = (share: number) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    self.postMessage({ kind: 'progress', share } satisfies SourceAnswer);
  };
  const { tables, unreadable } = readFiles(files, { progress, stopped: () => false });
  self.postMessage({ kind: 'read', tables, unreadable } satisfies SourceAnswer);
};
