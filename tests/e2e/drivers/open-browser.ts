import { type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { SIZES, type Size } from './sizes';

interface ContextOptions {
  readonly viewport?: Size;
  readonly touch?: boolean;
  readonly theme?: 'light' | 'dark';
}

interface OpenBrowser {
  newContext(options?: ContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const FLAGS = [
  // Software WebGL, the same on every machine.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The browser itself stays quiet on the network.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * A browser whose contexts share nothing and are forgotten on closing. With `persistentDir` it
 * has the one context kept in that folder: closing it and opening it again keeps the data.
 */
export async function openBrowser({
  persistentDir,
  ...kept
}: ContextOptions & { readonly persistentDir?: string } = {}): Promise<OpenBrowser> {
  if (persistentDir) {
    const options = { ...launchOptions(), ...contextOptions(kept) };
    const context = await chromium.launchPersistentContext(persistentDir, options);
    return { newContext: async () => context, close: () => context.close() };
  }
  const browser = await chromium.launch(launchOptions());
  return {
    newContext: (options) => browser.newContext(contextOptions(options)),
    close: () => browser.close(),
  };
}

function launchOptions(): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH or run npm test');
  const asRoot = process.getuid?.() === 0;
  return { executablePath, headless: true, args: asRoot ? [...FLAGS, '--no-sandbox'] : FLAGS };
}

function contextOptions({ viewport = SIZES.desktop, touch, theme = 'light' }: ContextOptions = {}) {
  return {
    viewport: { width: viewport.width, height: viewport.height },
    hasTouch: touch ?? viewport.touch,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  } as const;
}
