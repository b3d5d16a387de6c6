import { expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { knownOf } from '../../../tests/builders/credit-entry';
import { aCredit } from '../../../tests/builders/credits';
import { landTables } from '../../../tests/builders/land-tables';
import { aParcel } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons } from '../../core/geo/geometry';
import { muFromM2, roundTo } from '../../core/quantity';
import { emptyWorkspace } from '../../core/workspace';
import { useWorkspace } from '../workspace-store';
import { onlyRest } from './gap-rest';

const known = knownOf();
const whole = squareAt(122, 30, 0.001);
const wholeMu = roundTo(muFromM2(geodesicAreaM2(packPolygons(whole))), 2);
const corner = squareAt(122, 30, 0.0005);
const subject = { table: 'parcels', id: 'p1' } as const;
const counted = aCredit('c1', { event: 'complete', subject, land: corner, amount: wholeMu / 4 });
const { ledger: _, rev: __, reverses: ___, ...told } = counted;
const plan = { ...told, id: 'c2', on: '2023-06-30', planned: true, land: whole, amount: wholeMu };

useWorkspace.setState({
  ws: {
    head: 1,
    tables: {
      ...emptyWorkspace().tables,
      ...landTables([aParcel('p1')], [], []),
      shapes: new Map([['p1', { id: 'p1', geometry: packPolygons(whole), rev: 0 }]]),
      credits: new Map([[counted.id, counted]]),
    },
  },
});

it('plans only what is left of land that is counted in part', () => {
  const rest = onlyRest(plan, { isPartly: true }, known);
  expect(rest.amount).toBeCloseTo((wholeMu * 3) / 4, 1);
  expect(rest.land).not.toEqual(whole);
});

it('leaves a credit for free land as it is', () => {
  expect(onlyRest(plan, { isPartly: false }, known)).toBe(plan);
  const start = { ...plan, on: '2021-01-31', event: 'start' };
  expect(onlyRest(start, { isPartly: true }, known)).toBe(start);
});
