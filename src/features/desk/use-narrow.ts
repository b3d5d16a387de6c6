import { useSyncExternalStore } from 'react';

/** Where panel and record do not both fit beside the map; `desk.module.css` has the same bound. */
const query = '(max-width: 1199px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}

function listen(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
