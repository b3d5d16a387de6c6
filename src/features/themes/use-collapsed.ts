import { useState } from 'react';

const key = 'mutu.legend';

/**
 * Whether the legend is folded into its title, as this browser left it; on a small map it is folded where nobody has
 * chosen yet. On a map too low for it, it is folded until it is asked for, and that is not remembered.
 */
export function useCollapsed(low: boolean, small: boolean): [boolean, (next: boolean) => void] {
  const [saved, setSaved] = useState(read);
  const [openThough, setOpenThough] = useState(false);
  const collapsed = low ? !openThough : (saved ?? small);
  const collapse = (next: boolean) => {
    if (low) return setOpenThough(!next);
    setSaved(next);
    try {
      localStorage.setItem(key, next ? 'folded' : 'open');
    } catch {
      // A browser that stores nothing still works; it only forgets the fold.
    }
  };
  return [collapsed, collapse];
}

function read(): boolean | null {
  try {
    const saved = localStorage.getItem(key);
    return saved === 'folded' ? true : saved === 'open' ? false : null;
  } catch {
    return null;
  }
}
