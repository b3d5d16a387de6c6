import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

// What Chromium says of drawing without a graphics card; no word on the app.
const SOFTWARE_GL = /GL Driver Message.*GPU stall|Automatic fallback to software WebGL/;

/** A machine with more to do takes longer than the half minute a step has by default. */
const STEP_MS = 60_000;

const noises = new WeakMap<Page, string[]>();

/**
 * A page that writes down what should not happen: console errors and warnings, uncaught errors,
 * and any request that leaves the app's own host (invariant A17). It goes with its context when the test ends,
 * however it ends: a page left behind goes on drawing and slows the next test down.
 */
export async function newPage(context: BrowserContext): Promise<Page> {
  onTestFinished(() => context.close());
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  const heard: string[] = [];
  noises.set(page, heard);
  page.on('console', (message) => {
    const [type, text] = [message.type(), message.text()];
    if ((type === 'error' || type === 'warning') && !SOFTWARE_GL.test(text))
      heard.push(`console ${type}: ${text}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  const { host } = new URL(inject('appUrl'));
  // On the context, so that requests made by workers are seen too.
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host)
      heard.push(`request to another host: ${url.href}`);
  });
  page.on('websocket', (socket) => heard.push(`web socket: ${socket.url()}`));
  return page;
}

/** The page has made no noise so far. */
export function expectQuiet(page: Page): void {
  const heard = noises.get(page);
  if (!heard) throw new Error('expectQuiet needs a page made by newPage');
  expect(heard).toEqual([]);
}
