import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFiles } from './read-files';

const fixtures = 'tests/fixtures/import';

function read(name: string, bytes: Uint8Array, encoding?: string) {
  const reading = { progress: () => undefined, stopped: () => false };
  const [table] = readFiles([{ name, bytes }], {
    ...reading,
    ...(encoding && { encoding }),
  }).tables;
  if (!table) throw new Error(`${name} was not read`);
  return table;
}

const textOf = (table: ReturnType<typeof read>) => {
  return [table.columns, ...table.rows].flat().join(' ');
};

describe('letters as a person chose them', () => {
  it.each([
    ['table/qy_gb18030.csv', 'GB18030'],
    ['shapefile/dk_gbk_ldid_nocpg.zip', 'GB18030'],
    ['jzd-txt/kcdj_gbk_crlf.txt', 'GB18030'],
  ])('%s: as found, as chosen, and wrongly when chosen wrongly', (path, right) => {
    const bytes = () => new Uint8Array(readFileSync(`${fixtures}/${path}`));
    const found = read(path, bytes());
    const chosen = read(path, bytes(), right);
    expect(chosen.encoding).toEqual({ name: right, from: 'chosen' });
    expect(textOf(chosen)).toBe(textOf(found));
    const wrong = read(path, bytes(), 'Big5');
    expect(wrong.encoding).toEqual({ name: 'Big5', from: 'chosen' });
    expect(textOf(wrong)).not.toBe(textOf(found));
    expect(wrong.rows.length).toBe(found.rows.length);
  });

  it('goes before the mark at the head of the file, which stays out of the text', () => {
    const bytes = new TextEncoder().encode('\uFEFF企业名称,税收\n甲厂,1\n');
    expect(read('a.csv', bytes, 'UTF-8').columns).toEqual(['企业名称', '税收']);
    expect(read('a.csv', bytes, 'GB18030').columns).not.toEqual(['企业名称', '税收']);
  });

  it('says nothing to formats that fix their letters', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { 名称: '甲' }, geometry: null }],
    });
    expect(textOf(read('a.geojson', new TextEncoder().encode(text), 'Big5'))).toContain('甲');
  });
});
