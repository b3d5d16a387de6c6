import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Targets } from './derive-targets';
import { useMovingDay } from './moving-day';
import { readTargets } from './read-targets';
import { useTargets } from './targets-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  useTargets.setState({ targets: null });
  useMovingDay.setState({ moving: false, quick: false });
});

function read() {
  const days: (string | null)[] = [];
  const stop = readTargets((targets) => days.push(targets?.day ?? null));
  return { days, stop };
}
const tellOf = (day: string) => useTargets.setState({ targets: { day } as Targets });

it('tells every day at once, as long as they can be read', () => {
  const { days, stop } = read();
  tellOf('2021-01-31');
  tellOf('2021-02-28');
  expect(days).toEqual([null, '2021-01-31', '2021-02-28']);
  stop();
  tellOf('2021-03-31');
  expect(days).toHaveLength(3);
});

it('while months fly past it tells the latest a few times a second, and the last as soon as they stand', () => {
  const { days, stop } = read();
  useMovingDay.setState({ quick: true });
  tellOf('2021-01-31');
  tellOf('2021-02-28');
  expect(days).toEqual([null]);
  vi.advanceTimersByTime(300);
  expect(days).toEqual([null, '2021-02-28']);
  tellOf('2021-03-31');
  useMovingDay.setState({ quick: false });
  expect(days).toEqual([null, '2021-02-28', '2021-03-31']);
  // Nothing is left to be told later.
  vi.advanceTimersByTime(1000);
  expect(days).toHaveLength(3);
  stop();
});
