import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WorkspaceDb } from '../../../src/db/schema';
import { inHarness, openHarness } from '../drivers/harness-page';
import { openBrowser } from '../drivers/open-browser';
import type { RawDatabase } from '../harness/raw-database';

const folder = join(import.meta.dirname, '../../fixtures/storage');
const fixtures = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('there is a fixture of every version the schema ever had', () => {
  const current = Math.round(new WorkspaceDb('version-only').verno);
  expect(fixtures).toEqual(Array.from({ length: current }, (_, i) => `v${i + 1}.json`));
});

it.each(fixtures)('A13: a database written by schema %s still opens, log and records agreeing', async (name) => {
  const raw = JSON.parse(await readFile(join(folder, name), 'utf8')) as RawDatabase;
  const context = await browser.newContext();
  const page = await openHarness(context);
  await inHarness(page, (mutu, dump) => mutu.restore(dump), raw);
  await inHarness(page, (mutu, dbName) => mutu.openRaw(dbName), raw.name);
  const events = raw.stores.find((store) => store.name === 'events')?.rows.length;
  const disk = await inHarness(page, (mutu) => mutu.onDisk(), null);
  expect(disk).toEqual({ parcels: 40, shapes: 40, events, agrees: true });
  expect(await inHarness(page, (mutu) => mutu.undo(), null)).not.toBe('');
  await context.close();
});
