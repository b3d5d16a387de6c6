// What the pictures of the workbench and of the user guide show. A view is the part of an address that
// says how to look (src/app/view-address.ts): t theme, i classes, f filter, a outline, x comparison,
// u figure of the units, c camera, s selection, p panel.

const view = (parts) => new URLSearchParams(parts).toString();
const parcel = (number) => ({ s: `parcels:parcel-330902-${number}` });
// The camera stands beside what is to be seen: the legend covers the left of the map.
const estate = { c: '122.169400,30.070800,16.05' };
const around = { c: '122.164500,30.075400,14.60' };
const filter = { f: '亩均税收 < 3 且 用途 = 工业用地' };
const listedFirm = { s: 'enterprises:enterprise-330902-0061' };

/** Into docs/screens/, each at two sizes, light and dark. What is full of hatches is too large as PNG. */
export const workbenchScenes = [
  { name: 'opening' },
  { name: 'estate', format: 'jpg', view: view({ ...estate, ...parcel('0131') }) },
  { name: 'units', view: view({ u: 'taxPerMu' }) },
  { name: 'compare', view: view({ x: 'taxPerMu,2019,0.6', ...around }) },
  { name: 'filter', view: view({ ...filter, c: '122.066000,30.137000,13.00' }) },
];

const lowClasses = { i: 'lt0,0to2,2to3' };
const ring = { a: '122.1625,30.0745 122.1672,30.0786 122.1712,30.0752 122.1668,30.0712' };

/** Into docs/guide/pictures/. `clip` names the part of the page that is wanted; without it, all. */
export const guideScenes = [
  { name: 'overview' },
  { name: 'edit', act: editRatio },
  { name: 'quality', act: (page) => showPanel(page, '质检') },
  { name: 'data', act: (page) => showPanel(page, '数据') },
  { name: 'legend', view: view({ ...lowClasses, ...around }), clip: map },
  { name: 'compare', view: view({ x: 'taxPerMu,2019,0.6', ...around }), clip: map },
  { name: 'filter', view: view(filter), act: goOnFiltering, clip: map },
  { name: 'pick', view: view({ ...ring, ...around }), clip: map },
  { name: 'measure', view: view(estate), act: measureArea, clip: map },
  { name: 'units', view: view({ u: 'idleShare' }), clip: map },
  { name: 'basemap', size: 'desktop', act: addBasemap, clip: dialog },
  { name: 'per-mu', view: view({ ...estate, ...parcel('0219') }), act: openTax, clip: sheet },
  {
    name: 'lists',
    size: 'desktop',
    view: view({ p: 'lists', t: 'listing', ...around }),
    act: waitForLists,
  },
  { name: 'verdict', size: 'desktop', view: view(listedFirm), act: showWhy, clip: sheet },
  { name: 'plan', size: 'desktop', view: view({ p: 'plan' }), act: waitForPlan, clip: plan },
  {
    name: 'block',
    size: 'desktop',
    view: view({ p: 'blocks', g: 'dinghai-2021', gy: '2021' }),
    act: openBlock,
  },
];

function map(page) {
  return page.getByRole('region', { name: '一张图' });
}

function dialog(page) {
  return page.getByRole('dialog', { name: '添加底图' });
}

function sheet(page) {
  return page.getByRole('complementary');
}

function plan(page) {
  return page.getByRole('region', { name: '方案', exact: true });
}

function showPanel(page, name) {
  return page.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
}

async function editRatio(page) {
  await page.getByRole('gridcell', { name: '盐仓兴舟区块 2-01 号地块', exact: true }).click();
  await page.getByRole('button', { name: '修改容积率', exact: true }).click();
}

/** A further condition begun: what could come next is offered. */
async function goOnFiltering(page) {
  const box = page.getByRole('combobox', { name: /^筛选地块/ });
  await box.press('End');
  await box.pressSequentially(' 且 闲置状态 = ');
}

/** Near the corners of a plot, as shares of the map: the points snap to it. */
const plotCorners = [
  [0.546, 0.35],
  [0.67, 0.44],
  [0.625, 0.72],
  [0.48, 0.605],
];

async function measureArea(page) {
  const { x, y, width, height } = await map(page).boundingBox();
  await page.keyboard.press('a');
  for (const [right, down] of plotCorners) {
    await page.mouse.click(x + width * right, y + height * down, { delay: 30 });
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('Enter');
}

/** A service that the deployment does not allow, refused in words. */
async function addBasemap(page) {
  await page.getByRole('button', { name: /^图层/ }).click();
  await page.getByRole('button', { name: '添加底图' }).click();
  const form = dialog(page);
  await form.getByLabel('名称').fill('影像底图');
  await form.getByLabel('坐标系').selectOption('gcj02');
  await form.getByLabel('地址模板').fill('https://tiles.example.org/{z}/{x}/{y}.png');
  await form.getByRole('button', { name: '添加', exact: true }).click();
}

async function openTax(page) {
  await page
    .getByRole('button', { name: /^亩均税收/ })
    .last()
    .click();
  const figures = sheet(page).getByRole('heading', { name: '亩均指标' });
  await figures.evaluate((heading) => heading.scrollIntoView());
}

/** Packs and rules are fetched when they are first asked for. */
async function waitForLists(page) {
  await page.getByRole('list', { name: '低效企业清单' }).waitFor();
}

async function waitForPlan(page) {
  await page.getByRole('navigation', { name: '方案内容' }).waitFor();
}

/** The block that the document names first: its record beside the map, its line on it. */
async function openBlock(page) {
  await page.getByRole('button', { name: /^白泉高铁新城区块/ }).click();
  await page.getByRole('region', { name: '清单归属' }).waitFor();
}

async function showWhy(page) {
  const why = sheet(page).getByRole('heading', { name: /^一企一因/ });
  await why.waitFor();
  await why.evaluate((heading) => heading.scrollIntoView());
}
