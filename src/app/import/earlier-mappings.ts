import type { NamedMapping } from '../../core/import/mapping';

/** Where mappings were kept at first: a store that browsers empty without a word. */
const KEY = 'mutu.mappings';

export function earlierMappings(): readonly NamedMapping[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isNamed) : [];
  } catch {
    // A browser that stores nothing, or stored something else, has none.
    return [];
  }
}

export function forgetEarlier(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What cannot be read need not be forgotten.
  }
}

function isNamed(one: unknown): one is NamedMapping {
  const { name, mapping } = (one ?? {}) as Partial<NamedMapping>;
  return typeof name === 'string' && Array.isArray(mapping?.columns);
}
