import { expect, test } from 'vitest';
import { m2FromMu } from '../../core/quantity';
import type { LegendRow } from '../../core/theme/legend';
import { legendView } from './legend-view';

const row = (key: string, count: number, mu: number, withoutOutline = 0): LegendRow => ({
  key,
  label: `类 ${key}`,
  count,
  areaM2: m2FromMu(mu),
  withoutOutline,
});
const rows = [
  row('none', 3, 10, 2),
  row('low', 40, 20.005),
  row('high', 1200, 70),
  row('top', 0, 0),
];
const colors = ['none', 'low', 'high', 'top'].map((key) => ({ key, color: `#${key}` }));

test('lines keep the order of the theme, with 无数据 last and in the colours of the map', () => {
  const { lines } = legendView(rows, colors, []);
  expect(lines.map((line) => line.key)).toEqual(['low', 'high', 'top', 'none']);
  expect(lines.map((line) => line.color)).toEqual(['#low', '#high', '#top', '#none']);
  expect(lines.map((line) => line.noData)).toEqual([false, false, false, true]);
});

test('the total is the sum before rounding; parcels without outline are counted apart', () => {
  const view = legendView(rows, colors, []);
  expect([view.count, view.mu, view.withoutOutline]).toEqual(['1,243', '100.01', 2]);
  expect(view.lines.map((line) => line.mu)).toEqual(['20.01', '70.00', '0.00', '10.00']);
  expect(view.lines[1]?.words).toBe('类 high：1,200 宗，70.00 亩，占 70%');
});

test('what stands out fades the rest; a class of another theme fades nothing', () => {
  const faded = (isolated: string[]) =>
    legendView(rows, colors, isolated).lines.map((line) => line.faded);
  expect(faded([])).toEqual([false, false, false, false]);
  expect(faded(['high'])).toEqual([true, false, true, true]);
  expect(faded(['elsewhere'])).toEqual([false, false, false, false]);
});

test('what stands out has a sum of its own, before rounding; the whole stays', () => {
  const view = legendView(rows, colors, ['high', 'none', 'elsewhere']);
  expect(view.apart).toEqual({ classes: 2, count: '1,203', mu: '80.00' });
  expect(view.count).toBe('1,243');
  expect(legendView(rows, colors, ['elsewhere']).apart).toBeNull();
});

test('no parcels at all make a total of nothing, and no share is made up', () => {
  const view = legendView([row('none', 0, 0), row('low', 0, 0)], colors, []);
  expect(view.lines.map((line) => line.share)).toEqual([0, 0]);
  expect([view.count, view.mu]).toEqual(['0', '0.00']);
});
