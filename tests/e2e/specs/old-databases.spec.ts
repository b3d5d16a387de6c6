import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WorkspaceDb } from '../../../src/db/schema';
import { inHarness, openHarness } from '../drivers/harness-page';
import { openBrowser } from '../drivers/open-browser';
import type { RawDatabase } from '../harness/raw-database';

const folder = join(import.meta.dirname, '../../fixtures/storage');
await mkdir(folder, { recursive: true });
const fixtures = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
const current = Math.round(new WorkspaceDb('version-only').verno);

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The first run with a new schema writes its fixture, to be looked at and committed. */
async function writeFixture(): Promise<void> {
  const context = await browser.newContext();
  const page = await openHarness(context);
  await inHarness(page, (mutu) => mutu.openSample(), null);
  await inHarness(page, (mutu) => mutu.randomEdits(1, 5), null);
  await inHarness(page, (mutu) => mutu.undo(), null);
  const raw = await inHarness(page, (mutu) => mutu.dump(), null);
  await writeFile(join(folder, `v${current}.json`), `${JSON.stringify(raw)}\n`);
  await context.close();
}

it('there is a fixture of every version the schema ever had', async () => {
  if (!fixtures.includes(`v${current}.json`)) await writeFixture();
  expect(fixtures).toEqual(Array.from({ length: current }, (_, i) => `v${i + 1}.json`));
});

it.each(fixtures)(
  'A13: a database written by schema %s still opens, log and records agreeing',
  async (name) => {
    const raw = JSON.parse(await readFile(join(folder, name), 'utf8')) as RawDatabase;
    const context = await browser.newContext();
    const page = await openHarness(context);
    await inHarness(page, (mutu, dump) => mutu.restore(dump), raw);
    await inHarness(page, (mutu, dbName) => mutu.openRaw(dbName), raw.name);
    const events = raw.stores.find((store) => store.name === 'events')?.rows.length;
    const disk = await inHarness(page, (mutu) => mutu.onDisk(), null);
    expect(disk).toMatchObject({ events, agrees: true });
    expect(disk.parcels).toBeGreaterThan(30);
    const before = await inHarness(page, (mutu) => mutu.here(), null);
    const undone = await inHarness(page, (mutu) => mutu.undo(), null);
    expect(undone === before).toBe(false);
    await context.close();
  },
);
