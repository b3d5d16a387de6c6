import { createInitials, type Initials } from '../core/search/initials';

let loading: Promise<Initials> | null = null;
let loaded: Initials | null = null;

/** The initials of Chinese names once the readings are there, null before. */
export function initialsNow(): Initials | null {
  return loaded;
}

/** Loads the readings of all signs, which is more than the rest of the search; asked for when somebody searches. */
export function loadInitials(): Promise<Initials> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    // Every reading of a sign counts: 长 is found by c and by z.
    loaded = createInitials((sign) =>
      pinyin(sign, {
        pattern: 'first',
        multiple: true,
        toneType: 'none',
        type: 'array',
        nonZh: 'removed',
      }).filter((letter) => /^[a-z]$/.test(letter)),
    );
    return loaded;
  });
  // Without them names are still found by what they are written with; the next search tries again.
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
