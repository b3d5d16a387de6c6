import { useCallback, useRef, useState } from 'react';

/** One question at a time, as a promise: `ask` opens it, `answer` settles it. */
export function useQuestion<Q, A>() {
  const [question, setQuestion] = useState<Q | null>(null);
  const settle = useRef<((answer: A) => void) | null>(null);
  const ask = useCallback((next: Q) => {
    setQuestion(next);
    return new Promise<A>((resolve) => {
      settle.current = resolve;
    });
  }, []);
  const answer = useCallback((given: A) => {
    setQuestion(null);
    settle.current?.(given);
    settle.current = null;
  }, []);
  return { question, ask, answer };
}
