import { expect, test } from 'vitest';
import type { Finding } from '../../core/finding/finding';
import { groupFindings } from './group-findings';

const finding = (id: string, severity: Finding['severity'], waived: Finding['waived'] = null) =>
  ({ id, rule: 'r', severity, waived }) as Finding;

test('findings stand by weight, and what was waived stands last whatever its weight', () => {
  const settled = { by: '甲', at: '', why: '已核实' };
  const groups = groupFindings(
    [
      finding('b', 'warning'),
      finding('c', 'error', settled),
      finding('a', 'warning'),
      finding('d', 'error'),
    ],
    () => '',
  );
  expect(groups.map(({ title, findings }) => [title, findings.map(({ id }) => id)])).toEqual([
    ['错误', ['d']],
    ['警告', ['a', 'b']],
    ['提示', []],
    ['已豁免', ['c']],
  ]);
});

test('within a weight by the name of the record, numbers as numbers, nameless ones last', () => {
  const names: Record<string, string> = { a: '地块10', b: '', c: '地块2', d: '地块2' };
  const all = ['a', 'b', 'd', 'c'].map((id) => finding(id, 'warning'));
  const groups = groupFindings(all, ({ id }) => names[id] ?? '');
  expect(groups[1]?.findings.map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});
