import { expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { withValues } from './with-values';

const floors = {
  id: 'floorMuRatio',
  label: '折算',
  unit: '平方米/亩',
  value: 667,
  min: 1,
  max: 5000,
  step: 1,
  unset: true,
} as const;
const pack = aPack({ parameters: [...aPack().parameters, floors] });
const ratioOf = ({ parameters }: typeof pack) => parameters.find(({ id }) => id === floors.id);

it('leaves what is not named as it is', () => {
  expect(withValues(pack, { constructor: 3 })).toEqual(pack);
  expect(ratioOf(withValues(pack, {}))?.unset).toBe(true);
});

it('a parameter that nobody had set is set by a value, even by the one it began with', () => {
  expect(ratioOf(withValues(pack, { floorMuRatio: 667 }))).toEqual({ ...floors, unset: undefined });
  expect(ratioOf(withValues(pack, { floorMuRatio: 500 }))).not.toHaveProperty('unset');
  expect(ratioOf(pack)?.unset).toBe(true);
});

it('a threshold with a figure takes another', () => {
  const { thresholds } = withValues(pack, { 't-2021': 3.5 });
  expect(thresholds.find(({ id }) => id === 't-2021')?.value).toBe(3.5);
});
