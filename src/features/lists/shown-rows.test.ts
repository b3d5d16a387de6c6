import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aDecision } from '../../../tests/builders/program-records';
import { EXEMPT, LISTED, NOT_LISTED } from '../../core/list/verdict';
import { allRows, type RowsWanted, shownRows } from './shown-rows';

const standing = aStanding(
  [
    { id: 'a', value: 2.5, unit: '白泉镇', sector: '工业', categories: 0b10 },
    { id: 'b', value: Number.NaN, listing: '待核实', unit: '白泉镇' },
    { id: 'c', value: 1, unit: '城东街道', sector: '服务业', categories: 0b01 },
    { id: 'd', value: 9, listing: '不列入', sector: '工业' },
    { id: 'e', value: 8, listing: '不列入' },
    { id: 'f', value: 0.5, listing: '豁免' },
  ],
  { decisions: new Map([[4, aDecision()]]) },
);
const searched = (id: string) => `示例${id.toUpperCase()}厂 9133${id}`;
const shown = (wanted: Partial<RowsWanted>) =>
  shownRows(standing, searched, { ...allRows, ...wanted })
    .map((row) => standing.ids[row])
    .join('');

it('shows the weakest first, those without a figure last, and whom people took off', () => {
  expect(shown({})).toBe('fcaeb');
});

it.each([
  [{ listing: LISTED }, 'ca'],
  [{ listing: EXEMPT }, 'f'],
  [{ listing: NOT_LISTED }, 'ed'],
  [{ listing: 'everybody' }, 'fcaedb'],
  [{ unit: '白泉镇' }, 'ab'],
  [{ unit: '' }, 'fe'],
  [{ sector: '工业', listing: 'everybody' }, 'ad'],
  [{ category: 0 }, 'c'],
  [{ category: 1 }, 'a'],
  [{ text: ' 示例a ' }, 'a'],
  [{ text: '9133c' }, 'c'],
  [{ text: '示例d' }, ''],
] as const)('shows what is asked for: %j', (wanted, ids) => {
  expect(shown(wanted)).toBe(ids);
});
