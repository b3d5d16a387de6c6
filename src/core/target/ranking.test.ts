import { expect, it } from 'vitest';
import { placesOf, raceByMonth } from './ranking';

it('shares places by equal rates, and gives none without a rate', () => {
  const places = placesOf([
    { id: '甲', rate: 0.5 },
    { id: '乙', rate: 0.1 + 0.2 },
    { id: '丙', rate: 0.3 },
    { id: '丁', rate: null },
    { id: '戊', rate: 0 },
  ]);
  expect(Object.fromEntries(places)).toEqual({ 甲: 1, 乙: 2, 丙: 2, 戊: 4 });
});

const ratesAt = (day: string) => [
  { id: '甲', rate: day < '2021-06-01' ? 0.1 : 0.9 },
  { id: '乙', rate: 0.5 },
];

it('runs month by month up to the day asked', () => {
  const race = raceByMonth(ratesAt, '2021-05-01', '2021-06-10');
  expect(race.map(({ day, places }) => [day, places.get('甲')])).toEqual([
    ['2021-05-31', 2],
    ['2021-06-10', 1],
  ]);
});
