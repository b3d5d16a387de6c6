import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

// What Chromium says of drawing without a graphics card; no word on the app.
const SOFTWARE_GL = /GL Driver Message.*GPU stall|Automatic fallback to software WebGL/;

const noises = new WeakMap<Page, string[]>();

/**
 * A page that writes down what should not happen: console errors and warnings, uncaught errors,
 * and any request that leaves the app's own host (invariant A17).
 */
export async function newPage(context: BrowserContext): Promise<Page> {
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
