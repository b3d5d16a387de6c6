/** Work in pieces: every `yield` is a place where the browser may answer the person in between. */
export type Steps<T> = Generator<void, T, void>;

/** Long enough to get somewhere, short enough for a key press to be felt at once. */
const SLICE_MS = 12;

/**
 * Does the first slice at once, so that little work is done before the next picture, and the rest in pieces.
 * Answers how to give up.
 */
export function runSteps<T>(
  steps: Steps<T>,
  done: (result: T) => void,
  failed: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    try {
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) return done(step.value);
      } while (performance.now() < until);
      timer = setTimeout(slice, 0);
    } catch (error) {
      failed(error);
    }
  };
  slice();
  return () => clearTimeout(timer);
}

/** All of it at once. */
export function runNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is not done again while what it was made from stays the same. */
export function remembered<A extends readonly unknown[], T>(
  work: (...args: A) => Steps<T>,
): (...args: A) => Steps<T> {
  let last: { readonly args: A; readonly result: T } | null = null;
  return function* remember(...args) {
    if (last?.args.every((arg, i) => arg === args[i])) return last.result;
    const result = yield* work(...args);
    last = { args, result };
    return result;
  };
}

/** Rows between two breaths: about a millisecond of the dearest figure. */
const ROWS = 1024;

/** Goes through rows by number, breathing in between. */
export function* eachRow(count: number, visit: (row: number) => void): Steps<void> {
  for (let row = 0; row < count; row++) {
    visit(row);
    if (row % ROWS === ROWS - 1) yield;
  }
}
