import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { FLAGS } from './open-browser';

const portFile = 'DevToolsActivePort';

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Ends the process as a power cut would: no goodbye, nothing flushed by the browser. */
  kill(): Promise<void>;
}

/** A browser of our own starting, so that its process is ours to kill. */
export async function openKillableBrowser(userDataDir: string): Promise<KillableBrowser> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium found: set CHROME_PATH or run npm test');
  const flags = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${userDataDir}`,
    ...FLAGS,
  ];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  // A browser that was killed leaves the port it had.
  await rm(join(userDataDir, portFile), { force: true });
  const child = spawn(executable, [...flags, 'about:blank'], { stdio: 'ignore' });
  const browser = await connect(userDataDir, child);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  return {
    context,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

/** A browser nobody could reach is not left running. */
async function connect(userDataDir: string, child: ChildProcess): Promise<Browser> {
  try {
    const port = await readPort(userDataDir, child);
    return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Chromium writes the port it chose into its profile. */
async function readPort(userDataDir: string, child: ChildProcess): Promise<string> {
  const path = join(userDataDir, portFile);
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port) return port;
    await wait(100);
  }
  throw new Error('Chromium did not say its debugging port');
}
