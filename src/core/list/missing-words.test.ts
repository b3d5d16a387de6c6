import { expect, it } from 'vitest';
import type { MissingFact } from './missing-facts';
import { departmentsOf, factsMissing, missingLine } from './missing-words';

const fact = (patch: Partial<MissingFact>): MissingFact => ({
  label: '亩均税收',
  fact: 'taxPerMu',
  dataYear: 2020,
  department: '区税务局',
  clause: null,
  how: null,
  ...patch,
});
const missing = [
  fact({}),
  fact({ label: '亩均增加值' }),
  fact({ label: '行业', dataYear: null, department: null }),
];

it('says what is missing, of which year, and from whom', () => {
  expect(factsMissing(missing)).toBe('亩均税收（2020 年）、亩均增加值（2020 年）、行业');
  expect(departmentsOf(missing)).toBe('区税务局、文件未写明');
  expect(missingLine(missing.slice(1))).toBe(
    '缺亩均增加值（2020 年），区税务局提供；缺行业，文件未写明由谁提供',
  );
});

it('does not say that nothing is missing where nothing is named', () => {
  expect(missingLine([])).toBe('有数据项未知');
});
