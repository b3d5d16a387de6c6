import { readFiles } from '../../files/import/read-files';
import type { SourceAsked } from './read-source';
import { packTables, type SourceAnswer } from './source-message';

const EVERY_MS = 60;

/** One job, one answer, with word of how far it is in between. */
self.onmessage = ({ data: { files, encoding } }: MessageEvent<SourceAsked>) => {
  const tell = (answer: SourceAnswer, moved: ArrayBufferLike[] = []) =>
    self.postMessage(answer, { transfer: moved as ArrayBuffer[] });
  let last = 0;
  const progress = (share: number) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    tell({ kind: 'progress', share });
  };
  const reading = { progress, stopped: () => false, ...(encoding && { encoding }) };
  const { tables, unreadable } = readFiles(files, reading);
  for (const { answer, moved } of packTables(tables)) tell(answer, moved);
  tell({ kind: 'read', unreadable });
};
