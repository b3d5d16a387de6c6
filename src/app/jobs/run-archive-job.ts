import type { Refusal } from '../../core/refusal';
import type { Exported, ExportJob } from './export-workspace';
import type { Restored, RestoreJob } from './restore-archive';

/** Runs an archive job off the main thread. Rejects when the worker breaks. */
export function runArchiveJob(job: ExportJob): Promise<Exported | Refusal>;
export function runArchiveJob(job: RestoreJob): Promise<Restored | Refusal>;
export function runArchiveJob(job: ExportJob | RestoreJob): Promise<unknown> {
  const worker = new Worker(new URL('./archive.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job, job.kind === 'restore' ? [job.bytes.buffer] : []);
  }).finally(() => worker.terminate());
}
