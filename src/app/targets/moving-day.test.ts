import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSession } from '../session';
import { moveDay, useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  useTargets.setState({ working: false });
});

it('moves until it stood still for a quarter of a second', () => {
  const heard: boolean[] = [];
  const stop = useMovingDay.subscribe(({ moving }) => heard.push(moving));
  moveDay('2021-01-31');
  vi.advanceTimersByTime(200);
  moveDay('2021-02-28');
  vi.advanceTimersByTime(200);
  expect(useMovingDay.getState().moving).toBe(true);
  expect(useSession.getState().day).toBe('2021-02-28');
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([true, false]);
  stop();
});

it('does not rest while the day is still being told', () => {
  useTargets.setState({ working: true });
  moveDay('2021-03-31');
  vi.advanceTimersByTime(600);
  expect(useMovingDay.getState().moving).toBe(true);
  useTargets.setState({ working: false });
  vi.advanceTimersByTime(250);
  expect(useMovingDay.getState().moving).toBe(false);
});
