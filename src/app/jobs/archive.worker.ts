import { type ExportJob, exportWorkspace } from './export-workspace';
import { type RestoreJob, restoreArchive } from './restore-archive';

/** One job, one answer; whoever started the worker ends it. */
self.onmessage = async ({ data: job }: MessageEvent<ExportJob | RestoreJob>) => {
  const answer = job.kind === 'export' ? await exportWorkspace(job) : await restoreArchive(job);
  const moved = 'bytes' in answer ? [answer.bytes.buffer] : [];
  self.postMessage(answer, { transfer: moved });
};

// An error inside a promise does not reach the starter by itself.
self.onunhandledrejection = (event: PromiseRejectionEvent) => {
  throw event.reason;
};
