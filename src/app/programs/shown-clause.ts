import { create } from 'zustand';
import type { Clause } from '../../core/program/schema/text-schema';

/** A clause of the chosen program's document, or of the program that is named. */
export type ShownClause = Clause & { readonly program?: string };

/** The clause a person asked to see in the document; null while none is open. */
export const useShownClause = create<{ readonly clause: ShownClause | null }>(() => ({
  clause: null,
}));

/** Opens the document at the very words of a clause. Which program is chosen stays as it is. */
export function showClause(clause: ShownClause): void {
  useShownClause.setState({ clause });
}

/** Opens the document from its beginning, no words of it marked. */
export function showDocument(): void {
  showClause({ at: '', quote: '' });
}

export function hideClause(): void {
  useShownClause.setState({ clause: null });
}
