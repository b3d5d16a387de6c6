import { expect, it } from 'vitest';
import { aBlock, met, missed } from '../../../tests/builders/blocks';
import { aPack } from '../../../tests/builders/program-pack';
import type { ProgramPack } from '../program/schema/pack-schema';
import { missesAllowed, missesOf, trackOfBlock, turnsOnBlock } from './track-of-block';

const inBlock = { fact: 'inStartedBlock', is: '=', value: '是' } as const;
const missing = { fact: 'blockGoalsMissed', is: '>', value: { parameter: 'allowed' } } as const;
const provision = (effect: string, when: unknown) => ({ id: effect, effect, when });

const pack = (allowed: number): ProgramPack => ({
  ...aPack(),
  parameters: [{ id: 'allowed', value: allowed }] as never,
  deemings: [
    provision('with-block', { all: [inBlock, { not: missing }] }),
    provision('deemed', { all: [inBlock, { fact: 'blockGoalMet', is: '=', value: '是' }] }),
  ] as never,
});
const track = (patch: Parameters<typeof aBlock>[1], allowed = 10, year = 2021) =>
  trackOfBlock(aBlock('b', patch), year, pack(allowed));

it('goes with its block, is deemed done by its goal, and alone when too many goals were missed', () => {
  expect(track({})).toBe('随区块考核');
  expect(track({ goals: [met()] })).toBe('视同完成');
  expect(track({ goals: [missed()] })).toBe('随区块考核');
  expect(track({ goals: [missed()] }, 0)).toBe('单独考核');
  expect(track({ goals: [missed(), met(2022)] }, 0, 2022)).toBe('视同完成');
});

it('A5 alone before the start, and unknown within the years of a start', () => {
  expect(track({ startYear: 2022, endYear: 2024 })).toBe('单独考核');
  expect(track({ startYear: 2021, startTo: 2022 })).toBeNull();
});

it('finds how many misses a program allows, however deep the condition is', () => {
  expect(missesAllowed(pack(2))).toBe(2);
  expect(missesAllowed({ deemings: [], parameters: [] })).toBeNull();
  expect(turnsOnBlock({ any: [{ not: inBlock }] })).toBe(true);
  expect(turnsOnBlock(missing)).toBe(false);
  const block = aBlock('b', { goals: [missed(2021), met(2022), missed(2023)] });
  expect(missesOf(block, 2022)).toEqual({ count: 1, now: false });
  expect(missesOf(block, 2023)).toEqual({ count: 2, now: true });
});
