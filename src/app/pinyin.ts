import { createInitials, type Initials } from '../core/search/initials';

let loading: Promise<Initials> | null = null;
let loaded: Initials | null = null;

/** The readings of Chinese names once they are there, null before. */
export function initialsNow(): Initials | null {
  return loaded;
}

/** Loads the readings of all signs, which is more than the rest of the search; asked for when somebody searches. */
export function loadInitials(): Promise<Initials> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    // Every reading of a sign counts: 长 is found by chang and by zhang, 绿 by lv as keyboards have it.
    loaded = createInitials((sign) =>
      pinyin(sign, {
        multiple: true,
        toneType: 'none',
        type: 'array',
        nonZh: 'removed',
        v: true,
      }).filter((reading) => /^[a-z]+$/.test(reading)),
    );
    return loaded;
  });
  // Without them names are still found by what they are written with; the next search tries again.
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
