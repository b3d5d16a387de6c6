import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAnalysis } from '../analysis';
import type { Targets } from './derive-targets';
import { type LandProgress, useLandProgress } from './land-progress';
import { useMovingDay } from './moving-day';
import { useReadableAnalysis, useReadableTargets, useRestedLand } from './readable';
import { useTargets } from './targets-store';

let days: (string | undefined)[];
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  days = [];
  stop = useReadableTargets.subscribe(({ targets }) => days.push(targets?.day));
});
afterEach(() => {
  stop();
  useMovingDay.setState({ moving: false, quick: false });
  useTargets.setState({ targets: null });
  vi.useRealTimers();
});

const tellOf = (day: string) => useTargets.setState({ targets: { day } as Targets });

it('tells every day at once, as long as they can be read', () => {
  tellOf('2021-01-31');
  tellOf('2021-02-28');
  expect(days).toEqual(['2021-01-31', '2021-02-28']);
});

it('while months fly past it tells the latest a few times a second, and the last as soon as they stand', () => {
  useMovingDay.setState({ quick: true });
  tellOf('2021-01-31');
  tellOf('2021-02-28');
  expect(days).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(days).toEqual(['2021-02-28']);
  tellOf('2021-03-31');
  useMovingDay.setState({ quick: false });
  expect(days).toEqual(['2021-02-28', '2021-03-31']);
  // Nothing is left to be told later.
  vi.advanceTimersByTime(1000);
  expect(days).toHaveLength(2);
});

it('tells land and targets of the same day', () => {
  useMovingDay.setState({ quick: true });
  tellOf('2021-01-31');
  vi.advanceTimersByTime(499);
  useAnalysis.setState({ year: '2021' });
  expect(useReadableAnalysis.getState().year).not.toBe('2021');
  vi.advanceTimersByTime(1);
  expect([useReadableAnalysis.getState().year, days]).toEqual(['2021', ['2021-01-31']]);
});

it('what is written out when the slider rests stands still until then', () => {
  const shown = { day: '2021-01-31' } as LandProgress;
  useMovingDay.setState({ moving: true });
  useLandProgress.setState({ shown });
  expect(useRestedLand.getState().shown).toBeNull();
  useMovingDay.setState({ moving: false });
  expect(useRestedLand.getState().shown).toBe(shown);
  useLandProgress.setState({ shown: null });
  expect(useRestedLand.getState().shown).toBeNull();
});
