import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

const KB_PER_MB = 1024;

/** Forgets the most that pages have held so far. */
export async function forgetPeak(context: BrowserContext): Promise<void> {
  for (const id of await renderersOf(context)) {
    try {
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      // Where the system lets nobody do so, the most since the page was opened is told.
    }
  }
}

/**
 * The most memory a page has held since then, in megabytes: its process with all its workers, buffers and code.
 * NaN where the system does not tell.
 */
export async function peakOf(context: BrowserContext): Promise<number> {
  const peaks = (await renderersOf(context)).map((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / KB_PER_MB;
    } catch {
      return Number.NaN;
    }
  });
  return peaks.length > 0 ? Math.max(...peaks) : Number.NaN;
}

async function renderersOf(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return [];
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
}
