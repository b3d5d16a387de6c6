import { expect, it } from 'vitest';
import { aBlock, aGoal, anOutline } from '../../../tests/builders/blocks';
import {
  blockAsOf,
  blocksOfProgram,
  dayOfYear,
  geometryOf,
  goalOf,
  startedBy,
} from './block-as-of';

it('counts by the last day of a program year, but never ahead of today', () => {
  expect(dayOfYear(2021, '2026-11-21')).toBe('2021-12-31');
  expect(dayOfYear(2026, '2026-11-21')).toBe('2026-11-21');
  expect(dayOfYear(2030, '2026-11-21')).toBe('2026-11-21');
});

it('a boundary holds from its day until the next one', () => {
  const [first, second] = [anOutline(), anOutline({ validFrom: '2022-06-01' })];
  const outlines = [first, second];
  expect(blockAsOf({ outlines }, '2021-05-19')).toBeNull();
  expect(blockAsOf({ outlines }, '2021-05-20')).toBe(first);
  expect(blockAsOf({ outlines }, '2022-05-31')).toBe(first);
  expect(blockAsOf({ outlines }, '2022-06-01')).toBe(second);
  expect(blockAsOf({ outlines: [] }, '2022-06-01')).toBeNull();
});

it('packs a boundary once for as long as it stands', () => {
  const outline = anOutline();
  expect(geometryOf(outline)).toBe(geometryOf(outline));
  expect(geometryOf({ ...outline })).not.toBe(geometryOf(outline));
});

it('A5 whether it has started is unknown within a range of years, and where no year is named', () => {
  const started = (startYear: number | null, startTo: number | null, year: number) =>
    startedBy({ startYear, startTo }, year);
  expect(started(2021, null, 2020)).toBe(false);
  expect(started(2021, null, 2021)).toBe(true);
  expect(started(2022, 2023, 2022)).toBeNull();
  expect(started(2022, 2023, 2023)).toBe(true);
  expect(started(null, null, 2023)).toBeNull();
});

it('the blocks of a program in an order that is the same everywhere, and the goal of a year', () => {
  const blocks = new Map(
    [
      aBlock('c', { name: '乙' }),
      aBlock('b', { name: '甲' }),
      aBlock('a', { name: '甲' }),
      aBlock('d', { programId: 'another' }),
    ].map((block) => [block.id, block]),
  );
  const ids = blocksOfProgram(blocks, 'example-2021').map(({ id }) => id);
  expect(ids).toEqual(['c', 'a', 'b']);
  const goals = [aGoal(2021), aGoal(2022)];
  expect(goalOf({ goals }, 2022)).toBe(goals[1]);
  expect(goalOf({ goals }, 2023)).toBeUndefined();
});
