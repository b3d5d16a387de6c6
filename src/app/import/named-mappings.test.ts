import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Mapping } from '../../core/import/mapping';
import { isRefusal } from '../../core/refusal';
import { registryDb } from '../registry';
import {
  loadMappings,
  mappingsFile,
  namedMappingFor,
  removeMapping,
  saveMapping,
  takeMappings,
  useMappings,
} from './named-mappings';

const told = { asOf: '2026-02-02', source: '新台账' };
const mapping: Mapping = {
  target: 'enterprises',
  columns: [{ column: '规模', field: 'scale', period: '2020', unit: null, words: { 大: '规上' } }],
  asOf: '2021-01-01',
  source: '旧台账',
};
const names = () => useMappings.getState().kept.map(({ name }) => name);

beforeEach(async () => {
  await registryDb().settings.clear();
  await loadMappings();
});

it('is there after a reload, with its words, and takes day and source of the new file', async () => {
  await saveMapping('甲', mapping);
  await saveMapping('乙', { ...mapping, target: 'units' });
  await saveMapping('甲', mapping);
  useMappings.setState({ kept: [] });
  await loadMappings();
  expect(names()).toEqual(['甲', '乙']);
  expect(namedMappingFor(['规模'], told)).toEqual({ ...mapping, ...told });
  expect(namedMappingFor(['别的'], told)).toBeNull();
  await removeMapping('甲');
  expect(names()).toEqual(['乙']);
});

it('goes out as a file and comes in on another computer', async () => {
  await saveMapping('甲', mapping);
  const file = new File([mappingsFile()], '对照.json');
  await registryDb().settings.clear();
  await saveMapping('丙', mapping);
  expect(await takeMappings(file)).toEqual({ title: '已读入 1 份对照' });
  expect(names()).toEqual(['甲', '丙']);
  expect(namedMappingFor(['规模'], told)).toEqual({ ...mapping, ...told });
  const wrong = await takeMappings(new File(['{}'], '别的.json'));
  expect(isRefusal(wrong) && wrong.why).toContain('别的.json');
  expect(names()).toEqual(['甲', '丙']);
});

it('takes over what earlier versions kept in the page store, once', async () => {
  const stored = new Map([['mutu.mappings', JSON.stringify([{ name: '旧', mapping }, 5])]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
  });
  await loadMappings();
  vi.unstubAllGlobals();
  expect(names()).toEqual(['旧']);
  expect(stored.size).toBe(0);
  await loadMappings();
  expect(names()).toEqual(['旧']);
});
