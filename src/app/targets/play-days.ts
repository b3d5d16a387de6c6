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
  let due = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let letGo = () => {};
  /** Days that are worked out and not on the screen, in order. */
  const coming: string[] = [];
  let worked = '';
  const tellPictured = () => {
    const { stage, waiting } = useMapPicture.getState();
    const behind = Number(stage !== 'shown') + Number(waiting);
    const [pictured] = coming.splice(0, coming.length - behind).slice(-1);
    if (pictured) useMovingDay.setState({ pictured });
  };
  const step = () => {
    letGo();
    const day = days[next++];
    if (day === undefined) {
      stop();
      return ended();
    }
    // Played quickly, a step that came late is made up for: else the next would wait while the map waits for it.
    const late = pace === 'quick' ? LEAST_MS.quick : 0;
    due = Math.max(due, performance.now() - late) + LEAST_MS[pace];
    const look = () => {
      const { working } = useAnalysis.getState();
      if (over || working || useTargets.getState().targets?.day !== day) return;
      if (worked !== day) coming.push(day);
      worked = day;
      tellPictured();
      if (isPictureBehind(useMapPicture.getState())) {
        timer ??= setTimeout(step, PATIENCE_MS);
        return;
      }
      letGo();
      timer = setTimeout(step, due - performance.now());
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
  const stopPictures = useMapPicture.subscribe(tellPictured);
  const stop = () => {
    over = true;
    letGo();
    stopHearing();
    stopPictures();
    useMovingDay.setState({ quick: false, pictured: null });
    restDay();
  };
  useMovingDay.setState({ quick: pace === 'quick' });
  step();
  return stop;
}
