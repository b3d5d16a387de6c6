import * as z from 'zod';

// Compiled checks need `eval`, which the content security policy forbids.
z.config({ jitless: true });

const MARKUP = /<\s*\/?[a-z!?]|javascript:|data:text\/html/i;

export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** Words for people. A document may write <街道>; markup and scripts have no place in a pack. */
export const words = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => text.trim() !== '' && !hasMarkup(text), {
    error: '含网页标记或脚本，或为空',
  });

export const itemId = z.string().regex(/^[a-z0-9][a-zA-Z0-9-]{0,59}$/);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const dayOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
export const year = z.int().min(1990).max(2100);

/** Where in the document it stands, and its very words: they are looked up in the text, blanks aside. */
export const clauseSchema = z.strictObject({
  /** As people cite it: 三(三)2, 附件2. */
  at: words,
  quote: words,
});

export type Clause = z.infer<typeof clauseSchema>;

/** What every item says: a name of its own, its words, and where the document says so. */
export const cited = { id: itemId, clause: clauseSchema, note: words.exactOptional() };
