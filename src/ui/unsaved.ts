const reasons = new Set<string>();

/** Browsers word the question themselves; asking is all a page can do. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** While any reason stands, closing or reloading the page asks first. */
export function holdPage(reason: string): void {
  if (reasons.size === 0) window.addEventListener('beforeunload', ask);
  reasons.add(reason);
}

export function releasePage(reason: string): void {
  reasons.delete(reason);
  // An idle listener would keep the page out of the browser's back and forward cache.
  if (reasons.size === 0) window.removeEventListener('beforeunload', ask);
}
