import type { Bulletin, BulletinPicture } from '../../core/bulletin/bulletin';
import type { Refusal } from '../../core/refusal';

export type BulletinFormat = 'docx' | 'xlsx';

export interface BulletinJob {
  readonly format: BulletinFormat;
  readonly bulletin: Bulletin;
  readonly picture: BulletinPicture | null;
}

const types: Readonly<Record<BulletinFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes the file off the page. Rejects when the worker breaks or it is given up. */
export function runBulletinJob(job: BulletinJob, signal: AbortSignal): Promise<Blob | Refusal> {
  const worker = new Worker(new URL('./bulletin.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob | Refusal>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | Refusal>) => {
      resolve(data instanceof Uint8Array ? new Blob([data], { type: types[job.format] }) : data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
