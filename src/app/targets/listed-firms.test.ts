import { expect, it } from 'vitest';
import { askTargets } from '../../../tests/builders/targets-question';
import type { Enterprise } from '../../core/enterprise/enterprise';
import { createIndicators } from '../../core/indicator/indicators';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import { createTargets } from './derive-targets';

const question = askTargets([]);
const { tables } = question.workspace;

function rowsWith(firms: readonly Enterprise[]) {
  const own = { ...tables, enterprises: new Map(firms.map((firm) => [firm.id, firm])) };
  const indicators = createIndicators(own, (id) => areaOfShapeM2(own.shapes.get(id)));
  const asked = { ...question, indicators, workspace: { head: 1, tables: own } };
  const [first] = runNow(createTargets()(asked)).programs;
  const row = (target: string) => first?.rows.find((one) => one.target === target);
  return [row('d9'), row('d1')];
}

it.each([
  ['there are no firms yet', []],
  [
    'nothing is known of any',
    [...tables.enterprises.values()].map((firm) => ({ ...firm, facts: [] })),
  ],
])('while %s, who passed is unknown, not nobody', (_when, firms) => {
  for (const row of rowsWith(firms)) {
    expect(row).toMatchObject({ done: null, rate: null, light: 'none', why: '无数据' });
  }
});

it('firms that all stand above the line are an empty list', () => {
  const high = [...tables.enterprises.values()].filter(({ id }) => id === 'high');
  expect(rowsWith(high)[0]).toMatchObject({ done: 0, task: 193 });
});
