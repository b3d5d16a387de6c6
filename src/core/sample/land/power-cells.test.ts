import { expect, it } from 'vitest';
import { powerCells } from './power-cells';

const sites = [
  { at: [0, 0], weightM: 0 },
  { at: [100, 0], weightM: 0 },
  { at: [50, 90], weightM: 0 },
] as const;

it('gives both sides of a border the same corners, the other way round', () => {
  const [first = [], second = []] = powerCells(sites);
  const there = first.find(({ other }) => other === 1);
  const back = second.find(({ other }) => other === 0);
  expect(there).toBeDefined();
  expect([there?.from, there?.to]).toEqual([back?.to, back?.from]);
});

it('goes round each cell without a break', () => {
  for (const cell of powerCells(sites)) {
    cell.forEach(({ to }, i) => {
      expect(to).toEqual(cell[(i + 1) % cell.length]?.from);
    });
  }
});

it('gives the heavier site more land', () => {
  const [cell = []] = powerCells([{ at: [0, 0], weightM: 60 }, sites[1]]);
  const border = cell.find(({ other }) => other === 1);
  expect(border?.from.at[0]).toBeCloseTo(68, 6);
});
