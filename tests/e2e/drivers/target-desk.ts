import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { packPolygons } from '../../../src/core/geo/geometry';
import { muFromM2 } from '../../../src/core/quantity';
import type { DistrictFiles } from '../../../src/files/sample-district/district-files';

/** The target of land the stories are told of, and its task. */
export const TARGET = '2021 年盘活利用闲置低效土地';
export const TASK_MU = 400;

interface FreePlot {
  readonly name: string;
  readonly ring: [number, number][];
  readonly mu: number;
}

/** A parcel nothing is credited on in the sample. */
export const plot = freePlot();

function freePlot(): FreePlot {
  const folder = new URL('../../../data/geojson/330902/', import.meta.url);
  const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
  const taken = new Set<string>();
  try {
    for (const { subject } of read<NonNullable<DistrictFiles['credits']>>('credits.json'))
      if (subject) taken.add(subject.id);
  } catch {
    // This sample has no credits.
  }
  const { features } = read<DistrictFiles['parcels']>('parcels.geojson');
  for (const { properties, geometry } of features) {
    if (geometry?.type !== 'Polygon' || taken.has(properties.id)) continue;
    const ring = (geometry.coordinates[0] ?? []).slice(0, -1) as [number, number][];
    return { name: properties.name, ring, mu: muFromM2(geodesicAreaM2(packPolygons([[ring]]))) };
  }
  throw new Error('every parcel of the sample is credited');
}

export const target = (page: Page, name = TARGET) => page.getByRole('region', { name });
/** What is done of the open target, as its large figure says. */
export const figure = (page: Page, name = TARGET) => target(page, name).locator('strong').first();
export const done = async (page: Page, name = TARGET) =>
  Number((await figure(page, name).innerText()).replace(/,/g, '')) || 0;

export async function openTarget(page: Page, name = TARGET): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await figure(page, name).waitFor();
}

export const creditForm = (page: Page) => target(page).getByRole('form', { name: '登记认定' });

/** Opens the form for what is selected and fills it in: 竣工验收 on a day, by a document. */
export async function fillCredit(page: Page, on: string, document: string): Promise<void> {
  await target(page).getByRole('button', { name: '登记认定', exact: true }).click();
  const event = creditForm(page).getByLabel('事项');
  const option = event.locator('option').filter({ hasText: '竣工验收' });
  await event.selectOption({ label: await option.innerText() });
  await creditForm(page).getByLabel('发生日期').fill(on);
  await creditForm(page).getByLabel('依据文件').fill(document);
}

export async function submitCredit(page: Page): Promise<void> {
  await creditForm(page).getByRole('button', { name: '登记认定' }).click();
}

/** The entry of the ledger that rests on a document. */
export async function entryOf(page: Page, document: string) {
  const more = target(page).getByRole('button', { name: /^再看 \d+ 笔/ });
  if (await more.isVisible()) await more.click();
  const ledger = target(page).getByRole('list', { name: '认定台账' });
  return ledger.getByRole('listitem').filter({ hasText: document });
}
