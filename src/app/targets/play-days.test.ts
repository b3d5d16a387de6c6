import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAnalysis } from '../analysis';
import { useMapPicture } from '../map-picture';
import { useSession } from '../session';
import type { Targets } from './derive-targets';
import { useMovingDay } from './moving-day';
import { playDays } from './play-days';
import { useTargets } from './targets-store';

const days = ['2021-01-31', '2021-02-28', '2021-03-31'];
const shown = () => useSession.getState().day;
const tell = () => useTargets.setState({ targets: { day: shown() } as Targets });
const color = () =>
  useAnalysis.setState(({ side }) => ({ side: { ...side, codes: new Uint8Array(1) } }));
const draw = () => useMapPicture.setState((state) => ({ shown: state.shown + 1 }));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let ended: boolean;
let stop = () => {};
const end = () => {
  ended = true;
};

beforeEach(() => {
  vi.useFakeTimers();
  useTargets.setState({ targets: null });
  useMapPicture.setState({ shown: 1 });
  ended = false;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('shows the next day when the last one is told and on the map', async () => {
  stop = playDays(days, 'quick', end);
  // Judging the lists of a year takes as long as it takes.
  await pass(9000);
  expect(shown()).toBe(days[0]);
  tell();
  color();
  await pass(300);
  expect(shown()).toBe(days[0]);
  draw();
  await pass(0);
  expect(shown()).toBe(days[1]);
});

it('waits for no picture where no parcel changes, but for the eye', async () => {
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
});

it('goes on without a map, and where a picture never comes; stops when told', async () => {
  useMapPicture.setState({ shown: 0 });
  stop = playDays(days, 'quick', end);
  tell();
  color();
  await pass(40);
  expect(shown()).toBe(days[1]);
  draw();
  stop();
  stop = playDays(days, 'quick', end);
  tell();
  color();
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
  expect(useMovingDay.getState()).toEqual({ moving: true, quick: true });
  for (const _ of days) {
    tell();
    await pass(40);
  }
  expect(ended).toBe(true);
  // Figures are told in full from here on, lists a little later.
  expect(useMovingDay.getState()).toEqual({ moving: true, quick: false });
  await pass(250);
  expect(useMovingDay.getState().moving).toBe(false);
});
