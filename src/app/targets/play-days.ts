import { useAnalysis } from '../analysis';
import { useMapPicture } from '../map-picture';
import { useSession } from '../session';
import { moveDay, restDay, useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

/** To be read along with, or as quick as the map. */
export type Pace = 'steady' | 'quick';

/** From one day to the next at least: quicker than forty milliseconds no eye tells two states apart. */
const LEAST_MS: Readonly<Record<Pace, number>> = { steady: 650, quick: 40 };
/** A picture that is not there so long after its day was told will not come. */
const PATIENCE_MS = 3000;

/** Shows one day after another, each once the one before is told and on the map, so that none is passed over. Answers how to stop. */
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
    const { shown } = useMapPicture.getState();
    const { codes } = useAnalysis.getState().side;
    const look = () => {
      const { side, working } = useAnalysis.getState();
      if (over || working || useTargets.getState().targets?.day !== day) return;
      // Where no parcel changes its class, or there is no map at all, there is no picture to wait for.
      const drawn = shown === 0 || useMapPicture.getState().shown > shown;
      if (side.codes !== codes && !drawn) {
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
