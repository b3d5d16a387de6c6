import { expect, it } from 'vitest';
import { aBlock, met, missed } from '../../../tests/builders/blocks';
import { listings, tracks } from '../list/verdict';
import { designationOf, goalTrackOf } from './designation';

const stands = (patch: Parameters<typeof aBlock>[1], year = 2021) =>
  listings[designationOf(aBlock('b', patch), year)];

it('who draws a block designates it; one that is only named waits for its boundary', () => {
  expect(stands({})).toBe('列入');
  expect(stands({ outlines: [] })).toBe('待核实');
  // What is to be started within the years of the plan is on the list before it starts.
  expect(stands({ startYear: 2022, startTo: 2023 })).toBe('列入');
});

it('is off the list in the years after its last, drawn or not', () => {
  expect(stands({ endYear: 2023 }, 2023)).toBe('列入');
  expect(stands({ endYear: 2023 }, 2024)).toBe('不列入');
  expect(stands({ endYear: 2023, outlines: [] }, 2024)).toBe('不列入');
  expect(stands({ endYear: null }, 2100)).toBe('列入');
});

it('the goal of the year tells how it did, and nothing is said before it is assessed', () => {
  const track = (goals: Parameters<typeof aBlock>[1] = {}, year = 2021) =>
    tracks[goalTrackOf(aBlock('b', goals), year)];
  expect(track({ goals: [met()] })).toBe('达标');
  expect(track({ goals: [missed()] })).toBe('未达标');
  expect(track({ goals: [met()] }, 2022)).toBe('—');
  expect(track()).toBe('—');
  expect(track({ goals: [met()], outlines: [] })).toBe('—');
});
