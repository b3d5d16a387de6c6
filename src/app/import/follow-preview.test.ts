import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import { followPreview } from './follow-preview';
import { noImport, useImport } from './import-store';
import { usePreview } from './preview-store';
import { changeTable, stopImport } from './run-import';
import { tableOf } from './table-of';

const ring = Float64Array.of(41408000, 3322000, 41408100, 3322000, 41408100, 3322100);
const land = aSourceTable(['宗地代码'], [['甲']], { shapes: [{ polygons: [[ring]] }] });
const shown = () => usePreview.getState().preview;
let stop = () => {};

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => null });
  useImport.setState({ ...noImport, stage: 'mapping', tables: [tableOf(land, '1')] });
  stop = followPreview();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it('stands while columns are told and rows are checked, and goes once it is written', () => {
  expect(shown()?.drawn).toBe(1);
  useImport.setState({ stage: 'checking' });
  useImport.setState({ stage: 'check' });
  expect(shown()?.drawn).toBe(1);
  useImport.setState({ stage: 'done', written: 3 });
  expect(shown()).toBeNull();
});

it('goes when the import is given up, the table is left out, or the panel closes', () => {
  changeTable('1', { wanted: false });
  expect(shown()).toBeNull();
  changeTable('1', { wanted: true });
  expect(shown()).not.toBeNull();
  stopImport();
  expect(shown()).toBeNull();
  useImport.setState({ ...noImport, stage: 'mapping', tables: [tableOf(land, '1')] });
  expect(shown()).not.toBeNull();
  stop();
  expect(shown()).toBeNull();
});

it('moves at once with the shift, and stays as it is while columns are changed', () => {
  const before = shown();
  const [one] = useImport.getState().tables;
  if (!one?.crs) throw new Error('it has outlines');
  changeTable('1', { mapping: { ...one.mapping, source: '另一来源' } });
  expect(shown()).toBe(before);
  changeTable('1', { crs: { ...one.crs, shift: 'gcj-02' } });
  expect(shown()?.lines[0]?.[0]).not.toEqual(before?.lines[0]?.[0]);
});
