import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { useAnalysis } from '../analysis';
import { useLandProgress } from './land-progress';
import { useMovingDay } from './moving-day';
import { useTargets } from './targets-store';

type Store<S> = UseBoundStore<StoreApi<S>>;

/** Quicker than this nobody reads figures. */
const LEAST_MS = 500;

/** Told together, so that they are of the same day. */
const tellers: (() => void)[] = [];
let toldAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * A store as it can be read: at once, but while months fly past a few times a second. The map shows every month; writing
 * every figure as well would take longer than the map does.
 */
function readable<S>(store: Store<S>): Store<S> {
  const { told, tell } = followerOf(store);
  tellers.push(tell);
  store.subscribe(() => {
    if (!useMovingDay.getState().quick) tell();
    else timer ??= setTimeout(tellAll, toldAt + LEAST_MS - performance.now());
  });
  return told;
}

export const useReadableTargets = readable(useTargets);
export const useReadableAnalysis = readable(useAnalysis);
export const useReadableLand = readable(useLandProgress);

useMovingDay.subscribe((now, before) => {
  if (now.quick !== before.quick) tellAll();
});

/** For what is written out anew once the slider rests, and not with every month it passes. */
function rested<S>(store: Store<S>): Store<S> {
  const { told, tell } = followerOf(store);
  const look = () => {
    if (!useMovingDay.getState().moving) tell();
  };
  store.subscribe(look);
  useMovingDay.subscribe(look);
  return told;
}

export const useRestedLand = rested(useLandProgress);

function followerOf<S>(store: Store<S>) {
  const told = create<S>(() => store.getState());
  return { told, tell: () => told.setState(store.getState(), true) };
}

function tellAll(): void {
  clearTimeout(timer);
  timer = undefined;
  toldAt = performance.now();
  for (const tell of tellers) tell();
}
