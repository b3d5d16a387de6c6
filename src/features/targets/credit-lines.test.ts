import { expect, it } from 'vitest';
import {
  add,
  after,
  draft,
  KEY,
  knownOf,
  muOf,
  plot,
  start,
} from '../../../tests/builders/credit-entry';
import { aCredit } from '../../../tests/builders/credits';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import { apply } from '../../core/change/apply';
import { addition } from '../../core/change/change';
import type { Workspace } from '../../core/workspace';
import { creditLines } from './credit-lines';

const figure = { progress: { from: '2021-01-01', to: '2021-12-31' } } as OpenFigure;
const linesOf = (ws: Workspace) => {
  useWorkspace.setState({ ws });
  const known = knownOf();
  const ledger = known.ledger.with([...ws.tables.credits.values()]);
  return creditLines({ ...known, ledger }, figure, '2022-06-01', () => true);
};

it('names what the land is counted by already, where an entry counts nothing for that', () => {
  const done = after(start, add(start, [draft('credit-1', { event: 'complete' })]));
  const both = after(done, add(done, [draft('credit-2', { event: 'operate', on: '2021-12-01' })]));
  const [second, first] = linesOf(both);
  expect(second).toMatchObject({ state: 'nothing', counted: 0, before: { id: 'credit-1' } });
  expect(first).toMatchObject({ state: 'counted', before: null });
  const back = aCredit('credit-3', { ledger: KEY, reverses: 'credit-1', on: '2021-12-20' });
  const [now] = linesOf(apply(both, [addition('credits', back)]) as Workspace);
  expect(now).toMatchObject({ state: 'counted', counted: muOf(plot), before: null });
});

it('an event that counts nothing by its weight is no record of another', () => {
  const done = after(start, add(start, [draft('credit-1', { event: 'complete' })]));
  const both = after(done, add(done, [draft('credit-2', { event: 'transfer', on: '2021-12-01' })]));
  expect(linesOf(both)[0]).toMatchObject({ state: 'nothing', before: null });
});
