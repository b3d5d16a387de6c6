import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { newPage } from './new-page';

/** The app as a person meets it: open, with the sample or whatever was open last. */
export async function openDesk(context: BrowserContext): Promise<Page> {
  const page = await newPage(context);
  await page.goto(inject('appUrl'));
  await page.getByRole('tab', { name: '地块' }).waitFor();
  return page;
}

/** Opens the sheet of a parcel from the table. */
export async function openParcel(page: Page, name: string): Promise<void> {
  await page.getByRole('gridcell', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Says who is at work, when asked. */
export async function sayWho(page: Page, name = '测试员'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '谁在操作' });
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('单位（科室）').fill('测试科');
  await dialog.getByRole('button', { name: '记住' }).click();
}

/** Opens the form of a field that has a value and fills it in; saving is left to the caller. */
export async function fillFact(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('button', { name: `修改${field}`, exact: true }).click();
  const form = factForm(page, field);
  await form.getByRole('textbox', { name: field }).fill(value);
  await form.getByLabel('来源').fill('现场核实');
}

export function factForm(page: Page, field: string) {
  return page.getByRole('form', { name: `修改${field}` });
}

export async function saveFact(page: Page, field: string): Promise<void> {
  await factForm(page, field).getByRole('button', { name: '保存' }).click();
}

type PanelTitle = '一张图' | '清单' | '区块' | '目标' | '项目' | '方案' | '质检' | '数据';

export async function showPanel(page: Page, name: PanelTitle): Promise<void> {
  await page.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
}

/** What the notices say, newest included. */
export function notice(page: Page, text: string | RegExp) {
  return page.getByRole('status').or(page.getByRole('alert')).getByText(text).first();
}

/** The address once the map has come to rest. A flight in software GL may take a second or two to begin. */
export async function settledUrl(page: Page): Promise<string> {
  let still = 0;
  for (let before = ''; still < 3; before = page.url()) {
    await page.waitForTimeout(700);
    still = page.url() === before ? still + 1 : 0;
  }
  return page.url();
}
