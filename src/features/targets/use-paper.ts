import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const root = document.documentElement;
/** The look of the screen while the page is put on paper. */
let kept: string | undefined;

/** Paper is white: what reads the colours of the page reads the light ones, and the screen gets its own back. */
function lighten(): void {
  kept ??= root.dataset.mantineColorScheme ?? 'light';
  root.dataset.mantineColorScheme = 'light';
}

function restore(): void {
  if (kept !== undefined) root.dataset.mantineColorScheme = kept;
  kept = undefined;
}

/** Whether the page is being put on paper; what hangs on it is drawn again before the printer looks. */
export function usePaper(): boolean {
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const before = () => {
      lighten();
      flushSync(() => setPaper(true));
    };
    const after = () => {
      restore();
      setPaper(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      restore();
    };
  }, []);
  return paper;
}
