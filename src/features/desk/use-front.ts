import { useEffect, useState } from 'react';
import { showPanel, useSession } from '../../app/session';
import { useEscape } from '../../ui/escape';
import { useNarrow } from './use-narrow';

export type Front = 'panel' | 'record';

/**
 * Which of the two stands beside the map where there is room for one: what was asked for last. The other waits, with
 * whatever was typed into it, and comes back when this one is closed.
 */
export function useFront(): [front: Front | null, bringPanel: () => void] {
  const narrow = useNarrow();
  const [last, setLast] = useState<Front>('record');
  const panel = useSession((state) => state.panel !== 'map');
  const selected = useSession((state) => state.selection !== null);
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (now.selection !== before.selection && now.selection) setLast('record');
        else if (now.panel !== before.panel) setLast('panel');
      }),
    [],
  );
  const front = panel && (!selected || last === 'panel') ? 'panel' : selected ? 'record' : null;
  // Esc closes what is seen first, not the selection behind it.
  const covering = narrow && selected && front === 'panel';
  useEscape('selection', covering ? () => showPanel('map') : null);
  return [front, () => setLast('panel')];
}
