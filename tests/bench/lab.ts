import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/drivers/open-browser';
import { heapOf } from './heap';
import type { ImportBench } from './import/page';
import type { MapBench } from './map/page';
import type { Bench } from './pages/bench-page';
import { forgetPeak, peakOf } from './peak';
import { waitForQuiet } from './quiet';

type Call = (...args: never[]) => unknown;

/** A page just loaded: no code warmed up, nothing in memory. */
export interface FreshPage<B> {
  call<K extends keyof B & string>(
    name: K,
    ...args: B[K] extends Call ? Parameters<B[K]> : never
  ): Promise<B[K] extends Call ? Awaited<ReturnType<B[K]>> : never>;
  /** Megabytes in use by the page and its workers. */
  heap(): Promise<number>;
  /** Megabytes its process held at most, since it was last forgotten. */
  peak(): Promise<number>;
  forgetPeak(): Promise<void>;
}

/** A browser with a profile of its own, gone when the case ends. */
export interface Lab {
  readonly version: string;
  readonly freshPage: () => Promise<FreshPage<Bench>>;
  readonly freshMap: () => Promise<FreshPage<MapBench>>;
  readonly freshImport: () => Promise<FreshPage<ImportBench>>;
  /** Has a file stand where its pages find it. */
  readonly give: (path: string, file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** As on a screen, unless told otherwise, so that figures of one day compare with those of another. */
export async function openLab(
  address: string,
  compositor: 'processor' | 'card' = 'card',
): Promise<Lab> {
  const profile = mkdtempSync(join(tmpdir(), 'mutu-bench-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // Also when the run is broken off.
  process.once('exit', forget);
  const browser = await openBrowser({ persistentDir: profile, compositor, motion: true });
  const context = await browser.newContext();
  let page: Page | null = null;
  const fresh = async <B>(path: string): Promise<FreshPage<B>> => {
    const next = await context.newPage();
    await page?.close();
    page = next;
    await next.goto(address + path);
    await next.waitForFunction(() => 'bench' in window);
    return {
      call: (name, ...args) => callIn(next, name, args) as never,
      heap: () => heapOf(next),
      peak: () => peakOf(context),
      forgetPeak: () => forgetPeak(context),
    };
  };
  return {
    version: context.browser()?.version() ?? '',
    freshPage: () => fresh(''),
    freshMap: () => fresh('map/'),
    freshImport: () => fresh('import/'),
    give: async (path, file) => {
      await context.route(address + path, (route) => route.fulfill({ path: file }));
    },
    close: async () => {
      await browser.close();
      forget();
      process.off('exit', forget);
    },
  };
}

/** Waits for a quiet machine and collects what lies about, so that nobody pays for another's rubbish. */
async function callIn(page: Page, name: string, args: readonly unknown[]): Promise<unknown> {
  await page.requestGC();
  if (!name.startsWith('prepare')) await waitForQuiet();
  return page.evaluate(
    ([key, list]) => {
      const { bench } = window as unknown as Record<
        'bench',
        Record<string, (...a: unknown[]) => unknown>
      >;
      return bench[key]?.(...list);
    },
    [name, args] as const,
  );
}
