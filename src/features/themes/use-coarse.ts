import { useSyncExternalStore } from 'react';

const query = '(pointer: coarse)';

/** Fingers and gloves: controls are 44 px, see `tokens.css`. */
export function useCoarse(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}

function listen(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
