import { useCallback, useEffect, useRef, useState } from 'react';
import { flyTo } from '../../app/blocks/fly-to';
import { startOutlineAround } from '../../app/blocks/start-from';
import { startDraft } from '../../app/draft/draft-store';
import { isRefusal, type Refusal } from '../../core/refusal';

/** Makes a draft of whole parcels; what is still worked at ends with the page that asked. */
export function useOutlineAround() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const giveUp = useRef(() => {});
  useEffect(() => () => giveUp.current(), []);
  const start = useCallback((ids: readonly string[], gapM: number) => {
    setRefusal(null);
    setBusy(true);
    const fail = (why: Refusal) => {
      setBusy(false);
      setRefusal(why);
    };
    const started = startOutlineAround(
      ids,
      gapM,
      (outline) => {
        setBusy(false);
        startDraft({ kind: 'new-block' }, outline);
        flyTo(outline);
      },
      fail,
    );
    if (isRefusal(started)) fail(started);
    else giveUp.current = started;
  }, []);
  const stop = useCallback(() => {
    giveUp.current();
    setBusy(false);
  }, []);
  return { busy, refusal, start, stop };
}
