import { useEffect, useRef, useState } from 'react';

/** An address for bytes while they are on the screen; given back afterwards. `key` says which bytes they are. */
export function useBlobUrl(key: string, load: () => Promise<Blob | null>): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const loading = useRef(load);
  loading.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bytes have another key.
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void loading.current().then((blob) => {
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [key]);
  return url;
}
