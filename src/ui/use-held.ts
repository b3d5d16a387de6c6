import { useState } from 'react';

/** A value that stays as it was while it is held; another key lets go of it all the same. */
export function useHeld<T>(value: T, held: boolean, key: unknown = null): T {
  const [kept, keep] = useState({ value, key });
  const stays = held && kept.key === key;
  if (!stays && (kept.value !== value || kept.key !== key)) keep({ value, key });
  return stays ? kept.value : value;
}
