import { create } from 'zustand';
import type { Clause } from '../../core/program/schema/text-schema';

/** The clause a person asked to see in the document; null while none is open. */
export const useShownClause = create<{ readonly clause: Clause | null }>(() => ({ clause: null }));

/** Opens the document of the chosen program at the very words of a clause. */
export function showClause(clause: Clause): void {
  useShownClause.setState({ clause });
}

/** Opens the document from its beginning, no words of it marked. */
export function showDocument(): void {
  showClause({ at: '', quote: '' });
}

export function hideClause(): void {
  useShownClause.setState({ clause: null });
}
