let tail: Promise<unknown> = Promise.resolve();

/** Runs writes one after another, in the order they were asked for. */
export function enqueue<T>(job: () => Promise<T>): Promise<T> {
  const run = tail.then(job);
  tail = run.catch(() => undefined);
  return run;
}
