import { beforeEach, expect, it } from 'vitest';
import { useAnalysis } from '../analysis';
import { firstView, useSession } from '../session';
import type { Targets } from './derive-targets';
import { followLandProgress } from './follow-land-progress';
import { useLandProgress } from './land-progress';
import { useTargets } from './targets-store';

const ids = ['p1', 'p2'];
const on = (day: string) =>
  ({ day, packs: [], programs: [], ledgers: new Map() }) as unknown as Targets;

beforeEach(() => {
  useSession.setState(firstView);
  useAnalysis.setState({ ids, areasM2: Float64Array.of(1, 1) });
});

it('words that stay as they were are the very same list, on whatever day', () => {
  useTargets.setState({ targets: on('2021-01-31') });
  const stop = followLandProgress();
  const first = useLandProgress.getState().shown;
  useTargets.setState({ targets: on('2021-02-28') });
  const second = useLandProgress.getState().shown;
  expect([first?.day, second?.day]).toEqual(['2021-01-31', '2021-02-28']);
  expect(second?.words).toBe(first?.words);
  expect(second?.words).toEqual([null, null]);
  stop();
});
