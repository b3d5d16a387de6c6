import type { Targets } from './derive-targets';
import { useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

/** Quicker than this nobody reads figures. */
const LEAST_MS = 300;

/**
 * Hands on progress as it can be read: at once, but while months fly past a few times a second, always with the day it is
 * of. The map shows every month; writing every figure as well would take longer than the map does. Answers how to stop.
 */
export function readTargets(tell: (targets: Targets | null) => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    toldAt = performance.now();
    tell(useTargets.getState().targets);
  };
  const look = () => {
    const left = useMovingDay.getState().quick ? toldAt + LEAST_MS - performance.now() : 0;
    if (left <= 0) show();
    else timer ??= setTimeout(show, left);
  };
  const stops = [useTargets.subscribe(look), useMovingDay.subscribe(look)];
  look();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
