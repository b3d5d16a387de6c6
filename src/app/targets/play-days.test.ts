import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type MapPicture, useMapPicture } from '../map-picture';
import { useSession } from '../session';
import type { Targets } from './derive-targets';
import { useMovingDay } from './moving-day';
import { playDays } from './play-days';
import { useTargets } from './targets-store';

const days = ['2021-01-31', '2021-02-28', '2021-03-31'];
const shown = () => useSession.getState().day;
const tell = () => useTargets.setState({ targets: { day: shown() } as Targets });
const stageIs = (stage: MapPicture['stage'], waiting = false) =>
  useMapPicture.setState({ stage, waiting });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let ended: boolean;
let stop = () => {};
const end = () => {
  ended = true;
};

beforeEach(() => {
  vi.useFakeTimers();
  useTargets.setState({ targets: null });
  useMapPicture.setState(useMapPicture.getInitialState(), true);
  ended = false;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('works out the next day while the map draws the last one, and no more than that', async () => {
  stop = playDays(days, 'quick', end);
  // Judging the lists of a year takes as long as it takes.
  await pass(9000);
  expect(shown()).toBe(days[0]);
  stageIs('told');
  tell();
  await pass(300);
  expect(shown()).toBe(days[0]);
  stageIs('asked');
  await pass(0);
  expect(shown()).toBe(days[1]);
  stageIs('asked', true);
  tell();
  await pass(300);
  expect(shown()).toBe(days[1]);
  stageIs('told');
  await pass(300);
  expect(shown()).toBe(days[1]);
  stageIs('asked');
  await pass(0);
  expect(shown()).toBe(days[2]);
});

it('tells which day the map shows, a step behind the one that is worked out', async () => {
  const pictured = () => useMovingDay.getState().pictured;
  stop = playDays(days, 'quick', end);
  stageIs('told');
  tell();
  await pass(0);
  stageIs('asked');
  await pass(40);
  expect([shown(), pictured()]).toEqual([days[1], null]);
  stageIs('asked', true);
  tell();
  await pass(0);
  expect(pictured()).toBe(null);
  // The second goes on its way as the first is about to be drawn.
  stageIs('told');
  expect(pictured()).toBe(days[0]);
  stageIs('shown');
  expect(pictured()).toBe(days[1]);
  stop();
  expect(pictured()).toBe(null);
});

it('a step that was held up is made up for, once', async () => {
  stop = playDays(days, 'quick', end);
  stageIs('told');
  tell();
  await pass(200);
  stageIs('shown');
  await pass(0);
  expect(shown()).toBe(days[1]);
  // Late by more than a step: the next may follow at once, the one after that not.
  tell();
  await pass(0);
  expect(shown()).toBe(days[2]);
  tell();
  await pass(39);
  expect(ended).toBe(false);
  await pass(1);
  expect(ended).toBe(true);
});

it('waits for no map where no parcel changes, or where there is none, but for the eye', async () => {
  stop = playDays(days, 'quick', end);
  tell();
  await pass(39);
  expect(shown()).toBe(days[0]);
  await pass(1);
  expect(shown()).toBe(days[1]);
  tell();
  await pass(40);
  tell();
  expect([shown(), ended]).toEqual([days[2], false]);
  await pass(40);
  expect(ended).toBe(true);
});

it('a steady pace gives time to read', async () => {
  stop = playDays(days, 'steady', end);
  tell();
  await pass(649);
  expect(shown()).toBe(days[0]);
  await pass(1);
  expect(shown()).toBe(days[1]);
  // Also after a month that was long in coming.
  await pass(2000);
  tell();
  await pass(0);
  expect(shown()).toBe(days[2]);
  tell();
  await pass(649);
  expect(ended).toBe(false);
  await pass(1);
  expect(ended).toBe(true);
});

it('goes on where the map does not draw; stops when told', async () => {
  stop = playDays(days, 'quick', end);
  stageIs('told');
  tell();
  await pass(2999);
  expect(shown()).toBe(days[0]);
  await pass(1);
  expect(shown()).toBe(days[1]);
  stop();
  tell();
  await pass(5000);
  expect([shown(), ended]).toEqual([days[1], false]);
});

it('leaves a day somebody chooses to them', async () => {
  stop = playDays(days, 'quick', end);
  useSession.setState({ day: '2020-05-31' });
  tell();
  await pass(5000);
  expect([shown(), ended]).toEqual(['2020-05-31', true]);
});

it('played quickly, the day rests at the end only', async () => {
  stop = playDays(days, 'quick', end);
  await pass(900);
  expect(useMovingDay.getState()).toEqual({ moving: true, quick: true, pictured: null });
  for (const _ of days) {
    tell();
    await pass(40);
  }
  expect(ended).toBe(true);
  // Figures are told in full from here on, lists a little later.
  expect(useMovingDay.getState()).toEqual({ moving: true, quick: false, pictured: null });
  await pass(250);
  expect(useMovingDay.getState().moving).toBe(false);
});
