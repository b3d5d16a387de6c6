import { runSteps, type Steps } from './analysis/steps';
import { initialsNow, loadInitials } from './pinyin';
import { type Found, prepareSearch, searchRecords } from './queries/search-records';
import { useWorkspace } from './workspace-store';

/**
 * Looks for a text in pieces, so that typing is never held up, and again once initials can be read. Answers how to
 * stop, which the next key does.
 */
export function startSearch(
  text: string,
  limit: number,
  onFound: (found: readonly Found[]) => void,
): () => void {
  return twice(
    () => searchRecords(useWorkspace.getState().ws, text, limit, initialsNow()),
    onFound,
  );
}

/** Somebody is about to search: reads the readings and the names while the first key is still to come. */
export function warmSearch(): () => void {
  return twice(
    () => prepareSearch(useWorkspace.getState().ws, initialsNow()),
    () => {},
  );
}

/** Now, and again when the readings have come in between. */
function twice<T>(steps: () => Steps<T>, done: (result: T) => void): () => void {
  let stop = () => {};
  let stopped = false;
  const run = () => {
    stop();
    stop = runSteps(steps(), done, (error) => {
      throw error;
    });
  };
  run();
  if (!initialsNow()) {
    loadInitials().then(
      () => stopped || run(),
      () => {},
    );
  }
  return () => {
    stopped = true;
    stop();
  };
}
