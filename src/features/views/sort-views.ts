import type { SavedView } from '../../core/view/saved-view';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** By name, as people look for them. */
export function sortViews(views: Iterable<SavedView>): SavedView[] {
  return [...views].sort((a, b) => collator.compare(a.name, b.name));
}
