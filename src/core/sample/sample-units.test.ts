import { expect, it } from 'vitest';
import { platformId, sampleUnits, townshipId } from './sample-units';

const units = sampleUnits();

it('has townships with a code of nine digits, and parks without', () => {
  const [townships, parks] = [units.slice(0, 13), units.slice(13)];
  for (const { kind, code } of townships)
    expect([kind, code]).toEqual(['镇街', expect.stringMatching(/^330902\d{3}$/)]);
  expect(parks.map(({ kind, code }) => [kind, code])).toEqual(Array(3).fill(['平台', null]));
});

it('is found by the ids others name it by', () => {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
  expect(nameOf(townshipId('105'))).toBe('干𬒗镇');
  expect(nameOf(platformId('粮油产业园区'))).toBe('粮油产业园区');
  expect(new Set(units.map(({ id }) => id)).size).toBe(16);
});

it('knows the names ledgers write, each for one unit only', () => {
  const names = units.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  expect(units.find(({ name }) => name === '干𬒗镇')?.aliases).toContain('干览镇');
});
