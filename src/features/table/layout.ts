import { useEffect, useState } from 'react';

const key = 'mutu.table';

interface Saved {
  readonly open: boolean;
  readonly height: number;
}

/** The most the table may take: the map keeps the upper part. */
export function readHeight(): number {
  return Math.max(160, window.innerHeight - 320);
}

/** Whether the table is open and how high, as this browser left it. Small screens begin closed. */
export function useLayout() {
  const [saved, setSaved] = useState<Saved>(read);
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(saved));
    } catch {
      // A browser that stores nothing still works; it only forgets the height.
    }
  }, [saved]);
  return {
    open: saved.open,
    height: Math.min(saved.height, readHeight()),
    setOpen: (open: boolean) => setSaved((old) => ({ ...old, open })),
    setHeight: (height: number) => setSaved((old) => ({ ...old, height })),
  };
}

function read(): Saved {
  const usual = {
    open: window.innerWidth >= 1200,
    height: Math.round(Math.min(420, Math.max(200, window.innerHeight * 0.3))),
  };
  try {
    const saved = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Saved> | null;
    if (!saved || typeof saved.open !== 'boolean' || !Number.isFinite(saved.height)) return usual;
    return { open: saved.open, height: saved.height as number };
  } catch {
    return usual;
  }
}
