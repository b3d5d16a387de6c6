import type { Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** How long a worker may take to answer. */
const PATIENCE_MS = 10_000;
const MB = 1 << 20;

/**
 * Memory of a page and all its workers in megabytes, rubbish collected: JavaScript objects and the number arrays
 * beside them. What the graphics card holds is not in it.
 */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const answers = new Map<number, (usage: HeapUsage) => void>();
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUsage };
    answers.get(id)?.(result);
  });
  let nextId = 1;
  const ask = (sessionId: string, method: string) =>
    new Promise<HeapUsage>((resolve, reject) => {
      const id = nextId++;
      answers.set(id, resolve);
      setTimeout(() => reject(new Error('a worker does not answer')), PATIENCE_MS).unref();
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await session.send('HeapProfiler.collectGarbage');
  let bytes = sizeOf((await session.send('Runtime.getHeapUsage')) as HeapUsage);
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    bytes += sizeOf(await ask(worker, 'Runtime.getHeapUsage'));
  }
  await session.detach();
  return bytes / MB;
}

function sizeOf({ usedSize, backingStorageSize = 0 }: HeapUsage): number {
  return usedSize + backingStorageSize;
}
