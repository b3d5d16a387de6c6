import { useAnalysis } from '../analysis';
import { isPictureBehind, useMapPicture } from '../map-picture';
import { useSession } from '../session';
import { moveDay, restDay, useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

/** To be read along with, or as quick as the map. */
export type Pace = 'steady' | 'quick';

/** From one day to the next at least: quicker than forty milliseconds no eye tells two states apart. */
const LEAST_MS: Readonly<Record<Pace, number>> = { steady: 650, quick: 40 };
/** A map that is behind for so long does not draw. */
const PATIENCE_MS = 3000;

/**
 * Shows one day after another, so that none is passed over: the next is worked out while the map draws the one before, and
 * waits for its picture. Answers how to stop.
 */
export function playDays(days: readonly string[], pace: Pace, ended: () => void): () => void {
  let next = 0;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letGo = () => {};
  const step = () => {
    letGo();
    const day = days[next++];
    if (day === undefined) {
      stop();
      return ended();
    }
    const begun = performance.now();
    const look = () => {
      const { working } = useAnalysis.getState();
      if (over || working || useTargets.getState().targets?.day !== day) return;
      if (isPictureBehind(useMapPicture.getState())) {
        timer ??= setTimeout(step, PATIENCE_MS);
        return;
      }
      letGo();
      timer = setTimeout(step, LEAST_MS[pace] - (performance.now() - begun));
    };
    // After all others that follow these stores, for they make the land work.
    const lookLater = () => queueMicrotask(look);
    const stops = [useTargets, useAnalysis, useMapPicture].map((store) =>
      store.subscribe(lookLater),
    );
    timer = undefined;
    letGo = () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
    // Played quickly, the day does not rest in between, however slow the machine.
    moveDay(day, pace === 'quick' ? 2 * PATIENCE_MS : undefined);
  };
  const stopHearing = useSession.subscribe((now, before) => {
    if (now.day === before.day || now.day === days[next - 1]) return;
    // Somebody looks at another day: it is theirs.
    stop();
    ended();
  });
  const stop = () => {
    over = true;
    letGo();
    stopHearing();
    useMovingDay.setState({ quick: false });
    restDay();
  };
  useMovingDay.setState({ quick: pace === 'quick' });
  step();
  return stop;
}
