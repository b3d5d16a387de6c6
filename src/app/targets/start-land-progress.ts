import { type SessionState, useSession } from '../session';

/** Fetches what tells of credits when land or units are first coloured by them. Answers how to stop. */
export function startLandProgress(onFailure: (error: unknown) => void): () => void {
  let letGo: (() => void) | null = null;
  let turn = 0;
  const update = (now: SessionState) => {
    if (showsProgress(now) === (letGo !== null)) return;
    const mine = ++turn;
    letGo?.();
    if (!showsProgress(now)) {
      letGo = null;
      return;
    }
    letGo = () => {};
    import('./follow-land-progress').then(({ followLandProgress }) => {
      if (mine === turn) letGo = followLandProgress();
    }, onFailure);
  };
  const stop = useSession.subscribe(update);
  update(useSession.getState());
  return () => {
    turn++;
    letGo?.();
    stop();
  };
}

function showsProgress({
  theme,
  compare,
  unitFigure,
}: Pick<SessionState, 'theme' | 'compare' | 'unitFigure'>): boolean {
  return theme === 'progress' || compare?.theme === 'progress' || unitFigure === 'creditRate';
}
