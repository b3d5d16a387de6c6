import { create } from 'zustand';
import { useAnalysis } from '../analysis';
import { showDay } from './target-view';
import { useTargets } from './targets-store';

/** So long the day stands still, with all told that shows it, before it rests. */
const REST_MS = 250;

/**
 * Whether the day is on its way from month to month. The map and the figures that move follow every step; lists and charts,
 * which are dear to tell, wait until it rests.
 */
export const useMovingDay = create<{
  readonly moving: boolean;
  /** As quick as the map can follow: too quick for figures to be read. */
  readonly quick: boolean;
  /** While it is played: the day the map shows, which may be a step behind. */
  readonly pictured: string | null;
}>(() => ({ moving: false, quick: false, pictured: null }));

let resting: ReturnType<typeof setTimeout> | undefined;

/** A step of the slider: progress is told as of this day, and the next step may follow within so long. */
export function moveDay(day: string | null, restMs = REST_MS): void {
  if (!useMovingDay.getState().moving) useMovingDay.setState({ moving: true });
  showDay(day);
  restDay(restMs);
}

/** No more steps are on their way. */
export function restDay(restMs = REST_MS): void {
  clearTimeout(resting);
  resting = setTimeout(() => {
    const behind = useTargets.getState().working || useAnalysis.getState().working;
    if (behind) restDay();
    else useMovingDay.setState({ moving: false });
  }, restMs);
}
