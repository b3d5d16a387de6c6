import { afterEach, expect, it, vi } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { textColumn } from './column';
import { copyRows } from './copy-rows';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a click put on the clipboard, by type. */
async function copied(rows: number): Promise<string[]> {
  let types: string[] = [];
  class ClipboardItem {
    constructor(parts: Record<string, Promise<Blob>>) {
      types = Object.keys(parts);
    }
  }
  vi.stubGlobal('ClipboardItem', ClipboardItem);
  vi.stubGlobal('navigator', { clipboard: { write: async () => undefined } });
  const column = textColumn('name', '名称', 100, (row) => row.name);
  const parcel = aParcel();
  await copyRows(
    [column],
    Array.from({ length: rows }, () => parcel),
  );
  return types;
}

it('a few rows are handed on as text and as a table', async () => {
  expect(await copied(2)).toEqual(['text/plain', 'text/html']);
});

it('very many rows as text alone: an empty table would be pasted instead of them', async () => {
  expect(await copied(200_001)).toEqual(['text/plain']);
});
