import type { Asked, Judged } from './judge.worker';

/** Judges all firms and their land by a pack, in a worker just started. */
export function judgeProgram(asked: Asked): Promise<Judged> {
  const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Judged>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Judged>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
