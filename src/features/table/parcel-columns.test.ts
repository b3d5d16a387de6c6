import { expect, test } from 'vitest';
import { createIndicators } from '../../core/indicator/indicators';
import { type ThemeKey, themeKeys } from '../../core/theme/theme-key';
import { emptyWorkspace } from '../../core/workspace';
import { parcelColumns } from './parcel-columns';

const { tables } = emptyWorkspace();
const columnsFor = (theme: ThemeKey) =>
  parcelColumns({
    tables,
    parcels: tables.parcels,
    indicators: createIndicators(tables, () => null),
    year: '2022',
    asOf: '2023-01-01',
    standing: null,
    theme,
  });

test('the figure of the map stands beside the name, then where, how large and what for', () => {
  const titles = columnsFor('taxPerMu').map(({ title }) => title);
  expect(titles.slice(0, 6)).toEqual([
    '名称',
    '2022年亩均税收（万元/亩）',
    '所在单位',
    '图形面积（亩）',
    '用途',
    '宗地代码',
  ]);
});

test.each(themeKeys)('%s: every column once, the main figure shown though it be spare', (theme) => {
  const columns = columnsFor(theme);
  const keys = columns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.toSorted()).toEqual(
    columnsFor('taxPerMu')
      .map(({ key }) => key)
      .toSorted(),
  );
  expect(columns[1]).toMatchObject({ key: theme, spare: false });
});
