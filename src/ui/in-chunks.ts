/**
 * Goes through many items a few at a time, leaving the browser free in between. Answers how to stop.
 */
export function inChunks<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  done: () => void,
  size = 4000,
): () => void {
  const rest = items[Symbol.iterator]();
  let timer = 0;
  const step = () => {
    for (let n = 0; n < size; n++) {
      const next = rest.next();
      if (next.done) return done();
      each(next.value);
    }
    timer = window.setTimeout(step, 0);
  };
  timer = window.setTimeout(step, 0);
  return () => window.clearTimeout(timer);
}
