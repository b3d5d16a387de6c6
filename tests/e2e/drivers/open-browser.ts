import { type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { SIZES, type Size } from './sizes';

interface ContextOptions {
  readonly viewport?: Size;
  readonly touch?: boolean;
  readonly theme?: 'light' | 'dark';
  /** Flights and fades as on a screen; without them the map is where it is going at once. */
  readonly motion?: boolean;
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

interface BrowserOptions extends ContextOptions {
  readonly persistentDir?: string;
  /**
   * What puts the page together from its parts. Without a graphics card a browser leaves that to the processor and has
   * only WebGL emulated; emulating the card for everything costs a fifth more.
   */
  readonly compositor?: 'processor' | 'card';
}

/**
 * A browser whose contexts share nothing and are forgotten on closing. With `persistentDir` it
 * has the one context kept in that folder: closing it and opening it again keeps the data.
 */
export async function openBrowser({
  persistentDir,
  compositor = 'processor',
  ...kept
}: BrowserOptions = {}): Promise<OpenBrowser> {
  if (persistentDir) {
    const options = { ...launchOptions(compositor), ...contextOptions(kept) };
    const context = await chromium.launchPersistentContext(persistentDir, options);
    return { newContext: async () => context, close: () => context.close() };
  }
  const browser = await chromium.launch(launchOptions(compositor));
  return {
    newContext: (options) => browser.newContext(contextOptions(options)),
    close: () => browser.close(),
  };
}

function launchOptions(compositor: 'processor' | 'card'): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH or run npm test');
  const asRoot = process.getuid?.() === 0;
  const args = [...FLAGS];
  if (compositor === 'processor') args.push('--disable-gpu-compositing');
  if (asRoot) args.push('--no-sandbox');
  return { executablePath, headless: true, args };
}

function contextOptions({
  viewport = SIZES.desktop,
  touch,
  theme = 'light',
  motion = false,
}: ContextOptions = {}) {
  return {
    viewport: { width: viewport.width, height: viewport.height },
    hasTouch: touch ?? viewport.touch,
    colorScheme: theme,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  } as const;
}
