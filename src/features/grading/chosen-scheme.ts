import { create } from 'zustand';
import { useWorkspace } from '../../app/workspace-store';
import type { Scheme } from '../../core/scheme/scheme';

/** The scheme this window works out classes by; null is the first by name. */
const useChosen = create<{ readonly id: string | null }>(() => ({ id: null }));

export function chooseScheme(id: string | null): void {
  useChosen.setState({ id });
}

/** Null while nobody has entered a scheme: none is made up. */
export function useScheme(): Scheme | null {
  const schemes = useWorkspace((state) => state.ws.tables.schemes);
  const id = useChosen((state) => state.id);
  return (id === null ? undefined : schemes.get(id)) ?? sortSchemes(schemes)[0] ?? null;
}

export function sortSchemes(schemes: ReadonlyMap<string, Scheme>): readonly Scheme[] {
  return [...schemes.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
