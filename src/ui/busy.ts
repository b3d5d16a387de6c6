import { useSyncExternalStore } from 'react';

const running = new Set<string>();
const watchers = new Set<() => void>();

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** Runs something long once at a time; answers undefined when it is under way already. */
export async function onlyOnce<T>(name: string, run: () => Promise<T>): Promise<T | undefined> {
  if (running.has(name)) return undefined;
  running.add(name);
  tell();
  try {
    return await run();
  } finally {
    running.delete(name);
    tell();
  }
}

/** True while it runs, whoever on the screen has started it. */
export function useBusy(name: string): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => running.has(name),
  );
}
