import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NamedMapping } from '../../core/import/mapping';
import { isRefusal } from '../../core/refusal';
import { readMappingsFile, writeMappingsFile } from './mappings-file';

const kept: NamedMapping = {
  name: '税务局月报',
  mapping: {
    target: 'enterprises',
    asOf: '2026-01-01',
    source: '月报.xlsx',
    columns: [
      { column: '规模以上', field: 'scale', period: '2020', unit: null, words: { 是: '规上' } },
      { column: '备注𬒗', field: null, period: null, unit: null, words: {} },
    ],
  },
};
const read = (text: string) => readMappingsFile('对照.json', new TextEncoder().encode(text));

it('comes back as it went, units and dictionaries too; day and source are those of the next file', async () => {
  const text = await writeMappingsFile([kept]).text();
  expect(read(text)).toEqual([{ ...kept, mapping: { ...kept.mapping, asOf: '', source: '' } }]);
  expect(text).not.toContain('月报.xlsx');
});

it.each([
  ['', '不是对照文件，或已损坏'],
  ['{"type":"FeatureCollection"}', '不合对照文件的格式'],
  ['{"format":"mutu-mappings","version":2,"mappings":[]}', '（version）'],
  ['{"format":"mutu-mappings","version":1,"mappings":[{"name":""}]}', 'mappings › 0'],
])('says why %j is not one', (text, why) => {
  const answer = read(text);
  expect(isRefusal(answer) && answer.why).toContain(why);
  expect(isRefusal(answer) && answer.now).not.toBe('');
});

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const answer = readMappingsFile('x', bytes);
      return isRefusal(answer) || answer.length >= 0;
    }),
  );
});
