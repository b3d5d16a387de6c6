import { describe, expect, it } from 'vitest';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { subjectsOfRows } from '../../../tests/builders/rule-rows';
import type { ListKind } from '../program/schema/rule-schema';
import { NO, YES } from '../rules/condition';
import { edgeRows } from './edge-rows';
import { edgesOf, valuesAt } from './list-edge';

const pack = aPack();
const list = pack.lists[0] as ListKind;

describe('edgesOf', () => {
  it('gives the threshold of the year, that of a place in front', () => {
    expect(edgesOf(list, { pack, year: 2021 })).toEqual([
      {
        id: 't-2021',
        fact: 'taxPerMu',
        label: '亩均税收',
        operator: '<',
        value: 3,
        unit: '万元/亩',
        dataYear: 2020,
        scope: null,
      },
    ]);
    const of2022 = edgesOf(list, { pack, year: 2022 });
    expect(of2022.map(({ id, scope }) => [id, scope])).toEqual([
      ['t-park', '示例产业园区'],
      ['t-2022', null],
    ]);
  });

  it('puts figures per mu before others, and says which parameter to move', () => {
    const rule: ListKind['rule'] = {
      all: [
        { not: { fact: 'landMu', is: '<', value: 10 } },
        {
          any: [
            {
              fact: 'outputPerMu',
              is: '<',
              value: { parameter: 'protectionYears' },
              dataYear: 'previous',
            },
          ],
        },
        { fact: 'zombie', is: '=', value: '是' },
      ],
    };
    const edges = edgesOf(aList('other', { rule }), { pack, year: 2021 });
    expect(edges.map(({ id, fact, value, dataYear }) => [id, fact, value, dataYear])).toEqual([
      ['protectionYears', 'outputPerMu', 3, 2020],
      [null, 'landMu', 10, null],
    ]);
  });
});

describe('edgeRows', () => {
  const figures = [2.7, 2.69, 3.3, 3.31, 3, null];
  const rows = figures.map((tax) => ({ landMu: 1, 'taxWan@2020': tax, 'taxWan@2021': tax }));
  const find = (year: number, units: readonly string[], scope: Uint8Array | null = null) => {
    const subjects = subjectsOfRows(rows.map((row, i) => ({ ...row, unit: units[i] ?? '白泉镇' })));
    const edges = edgesOf(list, { pack, year });
    const values = edges.map((edge) => valuesAt(edge, subjects));
    return edgeRows(edges, values, 10, scope).map(({ row }) => row);
  };

  it('finds both sides of the edge with their ends, nearest first', () => {
    expect(find(2021, [])).toEqual([4, 0, 2]);
  });

  it('leaves out whom the list is not about', () => {
    expect(find(2021, [], Uint8Array.of(YES, YES, YES, YES, NO, YES))).toEqual([0, 2]);
  });

  it('puts the edge of a place against those in it alone', () => {
    rows.push({ landMu: 1, 'taxWan@2020': 1, 'taxWan@2021': 4 });
    rows.push({ landMu: 1, 'taxWan@2020': 1, 'taxWan@2021': 4 });
    expect(find(2022, ['', '', '', '', '', '', '示例产业园区'])).toEqual([7]);
  });
});
