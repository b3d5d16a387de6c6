import { expect, it } from 'vitest';
import type { Grade } from '../../core/scheme/grade-of';
import { classCounts, differs, type GradedFirm, isWanted } from './class-counts';

const aGrade = (
  computed: Grade['computed'],
  stated: Grade['stated'],
  effective: Grade['effective'],
): Grade => ({
  computed,
  stated,
  effective,
  score: null,
  parts: [],
  missing: [],
  statedBy: null,
  override: null,
});
const firms: readonly GradedFirm[] = [
  { id: 'a', scale: '规上', grade: aGrade('A', 'A', 'A') },
  { id: 'b', scale: '规上', grade: aGrade('A', 'B', 'D') },
  { id: 'c', scale: '规下', grade: aGrade('A', null, 'A') },
  { id: 'd', scale: null, grade: aGrade(null, null, null) },
];

it('counts each group and each of the three apart, those without a class too', () => {
  const { computed, stated, effective } = classCounts(firms, '规上');
  expect([...computed]).toEqual([['A', 2]]);
  expect([...stated]).toEqual([
    ['A', 1],
    ['B', 1],
  ]);
  expect([...effective]).toEqual([
    ['A', 1],
    ['D', 1],
  ]);
  expect([...classCounts(firms, null).computed]).toEqual([[null, 1]]);
});

it('a class that is not told differs from none', () => {
  expect(firms.filter(({ grade }) => differs(grade)).map(({ id }) => id)).toEqual(['b']);
});

it('a count opens the firms it is made of', () => {
  const of = (kind: 'computed' | 'stated', scale: GradedFirm['scale'], own: 'A' | null) =>
    firms.filter((firm) => isWanted(firm, { what: 'class', scale, kind, class: own }));
  expect(of('computed', '规上', 'A').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(of('stated', '规下', null).map(({ id }) => id)).toEqual(['c']);
  expect(firms.filter((firm) => isWanted(firm, { what: 'differing' }))).toHaveLength(1);
});
