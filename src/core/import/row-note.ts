/** What of a row was not taken as it stands; the kind says what would put it right. */
export type RowNote =
  | { readonly kind: 'cell'; readonly column: string; readonly why: string }
  | { readonly kind: 'unit' | 'link' | 'word'; readonly why: string };

export function noteWords(note: RowNote): string {
  return note.kind === 'cell' ? `“${note.column}”：${note.why}` : note.why;
}
