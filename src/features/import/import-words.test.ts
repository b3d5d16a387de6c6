import { describe, expect, it } from 'vitest';
import { type ImportTarget, importFields } from '../../core/import/import-field';
import { suggestMapping } from '../../core/import/suggest-mapping';
import { isTakenBack } from './is-taken-back';
import { parsedText } from './parsed-text';
import { placeWords } from './place-words';
import { shiftWords } from './shift-words';
import { strangeWords } from './strange-words';
import { canChooseEncoding } from './table-words';

const told = { asOf: '2026-01-01', source: '台账' };

function parsed(target: ImportTarget, column: string, cell: unknown) {
  const [mapping] = suggestMapping(target, [column], [], told).columns;
  const field = importFields(target).find(({ key }) => key === mapping?.field);
  if (!mapping || !field) throw new Error(`no field for ${column}`);
  return parsedText(field, mapping, cell);
}

describe('a cell beside what it is taken for', () => {
  it.each([
    ['parcels', '证载面积（亩）', '1.5', 'value', '1,000.00 m²（1.50 亩）'],
    ['enterprises', '2020年税收（元）', 12_345_678, 'value', '1,234.57 万元'],
    ['enterprises', '企业名称', ' 示例𬒗厂 ', 'value', '示例𬒗厂'],
    ['enterprises', '2020年税收（万元）', '不详', 'value', '未知'],
    ['enterprises', '2020年税收（万元）', '—', 'silent', '没有填，不导入'],
    ['enterprises', '2020年规模', '甲', 'wrong', '规上/规下“甲”不在可选项中，不导入'],
  ] as const)('%s %s: %s', (target, column, cell, tone, text) => {
    expect(parsed(target, column, cell)).toEqual({ tone, text });
  });

  it('says what is no number', () => {
    expect(parsed('enterprises', '2020年税收（万元）', '约五万').tone).toBe('wrong');
  });
});

it('counts the words that are none of the choices', () => {
  const rows = [['规模以上'], ['规上'], ['规模以上'], [null], ['-'], ['小微']];
  expect(strangeWords(rows, 0, ['规上', '规下'])).toEqual([
    { word: '规模以上', count: 2 },
    { word: '小微', count: 1 },
  ]);
});

it('says whether the land lies in the district, or in its zone where nothing else is known', () => {
  const box = { west: 122.05, east: 122.06, south: 30.02, north: 30.03 };
  const known = { zone: 41, extent: { west: 122, east: 122.1, south: 30, north: 30.1 } };
  expect(placeWords(box, known, '定海区').tone).toBe('ok');
  const away = { ...known, extent: { west: 120, east: 120.1, south: 30, north: 30.1 } };
  expect(placeWords(box, away, '定海区').text).toContain('不在定海区已有图形的范围内');
  expect(placeWords(box, { zone: 41, extent: null }, '定海区').tone).toBe('ok');
  expect(placeWords(box, { zone: 39, extent: null }, '定海区').tone).toBe('warn');
});

it('knows an event that was undone, and one that was done again', () => {
  const undone = [{ seq: 1 }, { seq: 2 }, { seq: 3, undoes: 1 }];
  expect(isTakenBack(undone, 1)).toBe(true);
  expect(isTakenBack(undone, 2)).toBe(false);
  expect(isTakenBack([...undone, { seq: 4, undoes: 3 }], 1)).toBe(false);
  expect(isTakenBack(undone, null)).toBe(false);
});

it('tells a shift with its way, its ground and its figures, before and after it is taken back', () => {
  const found = {
    shift: 'gcj-02',
    offM: 487.3,
    toward: '东南',
    by: 'land',
    tried: 400,
    before: 3,
    after: 386,
  } as const;
  expect(shiftWords(found, false)).toBe(
    '图形整体偏东南约 487 米，与高德、腾讯偏移（GCJ-02）相符，尚未改正：抽查 400 个图形，与已有图形重合的改正前 3 个，改正后 386 个。',
  );
  expect(shiftWords({ ...found, by: 'borders' }, true)).toMatch(/^已改正：.*完整落在一个镇街内/);
});

it('asks for letters only where the format leaves them open', () => {
  const encoding = { name: 'UTF-8', from: 'detected' } as const;
  expect(canChooseEncoding({ format: 'shapefile', encoding })).toBe(true);
  expect(canChooseEncoding({ format: 'shapefile', encoding: null })).toBe(false);
  expect(canChooseEncoding({ format: 'geopackage', encoding })).toBe(false);
});
