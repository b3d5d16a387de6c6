import { afterAll, beforeAll, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { packPolygons } from '../../../src/core/geo/geometry';
import { intersectGeometries } from '../../../src/core/geo/overlay/overlay';
import { muFromM2 } from '../../../src/core/quantity';
import { notice, openDesk, openParcel, sayWho, showPanel } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import {
  creditForm,
  done,
  entryOf,
  figure,
  fillCredit,
  openTarget,
  plot,
  submitCredit,
  target,
} from '../drivers/target-desk';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const [FIRST, SECOND] = ['示例〔2021〕66 号', '示例〔2021〕77 号'];
const SHARE = '规上制造业R&D经费相当于营业收入比重';

/** The western part of the plot as a person circles it, and its land in mu. */
function westernPart() {
  const [lons, lats] = [plot.ring.map(([lon]) => lon), plot.ring.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lons) - 0.0001, Math.min(...lats) - 0.0001];
  const north = Math.max(...lats) + 0.0001;
  const middle = Number((Math.min(...lons) * 0.6 + Math.max(...lons) * 0.4).toFixed(6));
  const ring = [
    [west, south],
    [middle, south],
    [middle, north],
    [west, north],
  ].map(([lon = 0, lat = 0]): [number, number] => [Number(lon.toFixed(6)), Number(lat.toFixed(6))]);
  const land = intersectGeometries(packPolygons([[plot.ring]]), packPolygons([[ring]]));
  return {
    address: ring.map((place) => place.join(',')).join(' '),
    mu: muFromM2(geodesicAreaM2(land)),
  };
}

it('what is left of a parcel is offered and counted; a credit is reversed and stays; a figure is reported', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const part = westernPart();
  const rest = plot.mu - part.mu;
  await openParcel(page, plot.name);
  await expect.poll(() => page.url()).toContain('s=parcels');
  await page.goto(`${page.url()}&a=${encodeURIComponent(part.address)}`);
  await page.getByText(/圈选\s*[\d,]+\s*宗/).waitFor();
  await showPanel(page, '目标');
  await openTarget(page);
  const before = await done(page);

  await fillCredit(page, '2021-06-30', FIRST);
  await creditForm(page).getByRole('checkbox', { name: '只计图上圈出的部分' }).check();
  await submitCredit(page);
  await sayWho(page);
  await notice(page, `登记认定“${plot.name}” 2021-06-30 竣工验收`).waitFor();
  await expect.poll(async () => (await done(page)) - before).toBeCloseTo(part.mu, 1);

  // The whole overlaps it: refused by its name, and only what is left may be counted.
  await fillCredit(page, '2021-09-30', SECOND);
  await submitCredit(page);
  const refusal = creditForm(page).getByRole('alert');
  await refusal.getByText('再计就重复了').waitFor();
  expect(await refusal.innerText()).toContain(`2021-06-30 竣工验收，依据 ${FIRST}`);
  const offer = creditForm(page).getByRole('button', { name: /^只计余下 [\d,.]+ 亩$/ });
  const words = (await offer.innerText()).replace('只计余下 ', '');
  expect(Number.parseFloat(words.replace(/,/g, ''))).toBeCloseTo(rest, 1);
  await offer.click();
  await notice(page, `登记认定“${plot.name}” 2021-09-30 竣工验收`).waitFor();
  await expect.poll(async () => (await done(page)) - before).toBeCloseTo(plot.mu, 1);
  await (await entryOf(page, SECOND)).getByText(`计入 ${words}`).waitFor();

  const first = await entryOf(page, FIRST);
  await first.getByRole('button', { name: `撤销认定… ${plot.name} 2021-06-30` }).click();
  const form = first.getByRole('form', { name: '撤销认定' });
  await form.getByLabel('自哪天起不再计入').fill('2021-11-01');
  await form.getByRole('button', { name: '撤销认定' }).click();
  await form.getByRole('alert').getByText('没有写明撤销的理由').waitFor();
  await form.getByLabel('理由').fill('协议解除');
  await form.getByRole('button', { name: '撤销认定' }).click();
  await first.getByText('测试员 自 2021-11-01 起撤销：协议解除').waitFor();
  await first.getByText('已撤销', { exact: true }).waitFor();
  await expect.poll(async () => (await done(page)) - before).toBeCloseTo(rest, 1);
  // Until the day before it counted, and still does when one looks back.
  await target(page).getByLabel('截至').fill('2021-10-31');
  await (await entryOf(page, FIRST)).getByText(/^计入 /).waitFor();

  // What the records cannot tell is reported, with its day and its source.
  await page.getByRole('button', { name: '返回全部目标' }).click();
  await openTarget(page, SHARE);
  await target(page, SHARE).getByLabel('截至').fill('2022-06-30');
  await expect.poll(() => figure(page, SHARE).innerText()).toBe('1.12');
  const report = target(page, SHARE).getByRole('form', { name: '填报' });
  await target(page, SHARE).getByRole('button', { name: '填报…' }).click();
  await report.getByLabel('数值（%）').fill('1.26');
  await report.getByLabel('数据日期').fill('2022-06-15');
  await report.getByRole('button', { name: '填报' }).click();
  await report.getByRole('alert').getByText('没有写明来源').waitFor();
  await report.getByLabel('来源').fill('示例统计局 2022 年二季度快报');
  await report.getByRole('button', { name: '填报' }).click();
  await notice(page, `填报“${SHARE}” 2022-06-15 为 1.26 %`).waitFor();
  await expect.poll(() => done(page, SHARE)).toBe(1.26);
  const reported = target(page, SHARE).getByRole('listitem').filter({ hasText: '1.26%（采用）' });
  await reported.getByText(/^来源：示例统计局 2022 年二季度快报；测试员/).waitFor();
  expectQuiet(page);
  await context.close();
});
