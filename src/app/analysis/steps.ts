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
  let channel: MessageChannel | null = null;
  const end = () => channel?.port1.close();
  let given = false;
  const slice = () => {
    if (given) return;
    try {
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) {
          end();
          return done(step.value);
        }
      } while (performance.now() < until);
      if (!channel) {
        // A message to oneself comes back at once; timers in a row are held up 4 ms each, a quarter of the work.
        channel = new MessageChannel();
        channel.port1.onmessage = slice;
      }
      channel.port2.postMessage(null);
    } catch (error) {
      end();
      failed(error);
    }
  };
  slice();
  return () => {
    given = true;
    end();
  };
}

/** Lets the browser answer the person before the next piece of work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
