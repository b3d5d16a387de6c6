import { readFiles } from '../../files/import/read-files';
import { unpackEarly } from '../../files/shapefile/unpack-early';
import type { SourceAsked } from './read-source';
import { SentAhead } from './sent-ahead';
import { packTables, type SourceMessage } from './source-message';

const EVERY_MS = 60;

/** One job, one answer, with word of how far it is in between. */
self.onmessage = ({ data }: MessageEvent<SourceAsked>) => {
  // What fails there must be heard as an error of the worker, which nothing in a promise is.
  void unpackEarly(data.files).finally(() => queueMicrotask(() => read(data)));
};

function read({ files, encoding }: SourceAsked): void {
  let last = 0;
  const progress = (share: number) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    tell({ answer: { kind: 'progress', share }, moved: [] });
  };
  const ahead = new SentAhead(tell);
  const reading = { progress, stopped: () => false, ahead, ...(encoding && { encoding }) };
  const { tables, unreadable } = readFiles(files, reading);
  for (const message of packTables(tables, ahead.of)) tell(message);
  tell({ answer: { kind: 'read', unreadable }, moved: [] });
}

function tell({ answer, moved }: SourceMessage): void {
  self.postMessage(answer, { transfer: moved as ArrayBuffer[] });
}
