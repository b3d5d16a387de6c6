import { expect, it } from 'vitest';
import { landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { createSources } from './computed-sources';

const firm = anEnterprise('firm-1', {
  facts: [{ ...aFact('scale', '规上'), period: '2022' }],
});
const tables = landTables([], [firm], []);
const indicators = createIndicators(tables, () => null);
const from = { tables, indicators, packId: 'dinghai-2022' };

it('reads firms once for a year, also beside another list; other firms are read anew', () => {
  const sources = createSources();
  const first = sources(from, new Map());
  const firms = first.firms(2022);
  expect(firms?.map(({ id }) => id)).toEqual(['firm-1']);
  expect(sources(from, new Map())).toBe(first);
  const beside = sources(from, new Map([[2022, []]]));
  expect(beside.listed(2022)).toEqual([]);
  expect(beside.firms(2022)).toBe(firms);
  const other = landTables([], [anEnterprise('firm-2', { facts: firm.facts })], []);
  const others = sources({ ...from, tables: other }, new Map());
  expect(others.firms(2022)?.map(({ id }) => id)).toEqual(['firm-2']);
});
