import { expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { indexOf } from '../../core/indicator/occupancy-index';
import { firmNamesOf } from './firm-names';

const firms = [anEnterprise('jia', { name: '甲厂' }), anEnterprise('yi', { name: '乙厂' })];
const uses = [
  aUse('one', 'yi', '租赁', 5),
  aUse('one', 'jia', '自有'),
  aUse('two', 'gone', '租赁'),
];
const tables = {
  enterprises: new Map(firms.map((firm) => [firm.id, firm])),
  occupancies: new Map(uses.map((use) => [use.id, use])),
};
const parcels = ['one', 'two', 'three'].map((id) => aParcel(id));

it('the firms on a parcel stand one a line, in the order of their uses; null where none is known', () => {
  const namesOf = firmNamesOf(tables, parcels);
  expect([0, 1, 2].map(namesOf)).toEqual(['乙厂\n甲厂', null, null]);
});

it('no row walks through all uses: the index that figures are made of serves', () => {
  indexOf(tables.occupancies);
  const walked = () => {
    throw new Error('walked');
  };
  tables.occupancies.values = walked;
  expect(firmNamesOf(tables, parcels)(0)).toBe('乙厂\n甲厂');
});
