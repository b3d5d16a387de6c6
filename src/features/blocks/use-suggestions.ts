import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlockLand } from '../../app/blocks/block-land';
import { type Suggester, startSuggesting } from '../../app/jobs/block-work';
import { notify } from '../../app/notices';
import type { BlockSuggestion, SuggestAsked } from '../../core/block/suggest-blocks';

/** A width is typed digit by digit. */
const TYPING_MS = 150;

/** Suggestions as they are asked for. Until new ones are there the old ones stay; null where a person gave up. */
export function useSuggestions(asked: SuggestAsked | null) {
  const ready = useBlockLand((state) => state.ready);
  const suggester = useRef<Suggester | null>(null);
  const giveUp = useRef(() => {});
  const [found, setFound] = useState<readonly BlockSuggestion[] | null>(null);
  const [working, setWorking] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    suggester.current = ready && startSuggesting(ready.parcels, ready.figures);
    return () => suggester.current?.end();
  }, [ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same again, other land too.
  useEffect(() => {
    if (!ready || !asked) return;
    setWorking(true);
    let stop = () => {};
    const done = (answer: readonly BlockSuggestion[] | null) => {
      setFound(answer);
      setWorking(false);
    };
    const timer = setTimeout(() => {
      stop =
        suggester.current?.ask(asked, done, () => {
          done(null);
          notify('refused', '建议没有算出来。', '请再试一次；数据没有受影响。');
        }) ?? stop;
    }, TYPING_MS);
    giveUp.current = () => {
      clearTimeout(timer);
      stop();
      done(null);
    };
    return () => {
      clearTimeout(timer);
      stop();
      setWorking(false);
    };
  }, [ready, asked, turn]);
  const stop = useCallback(() => giveUp.current(), []);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { found, working, stop, again };
}
