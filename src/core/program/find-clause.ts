import { type BareText, findQuote, type Place } from './find-quote';
import type { ProgramPack } from './schema/pack-schema';
import type { Clause } from './schema/text-schema';
import { itemsOf } from './walk-pack';

/** The clause of an item of the pack by the item's id; null where there is none. */
export function clauseOf(pack: ProgramPack, id: string): Clause | null {
  for (const { item } of itemsOf(pack)) {
    if (item.id === id) return item.clause ?? null;
  }
  return null;
}

/**
 * Where a clause stands in the document. Annexes say again what the body says, so that words cited from 附件3 are looked
 * for behind its heading first.
 */
export function findClause(document: string, text: BareText, clause: Clause): Place | null {
  const annex = annexStart(document, clause.at);
  const place = annex === null ? null : findQuote(text, clause.quote, annex);
  return place ?? findQuote(text, clause.quote);
}

function annexStart(document: string, at: string): number | null {
  const number = /^附件\s*(\d{1,2})/.exec(at)?.[1];
  if (number === undefined) return null;
  // The last line of that heading: earlier ones belong to the list of annexes.
  const headings = [...document.matchAll(new RegExp(`^[ \\t]*附件\\s*${number}(?!\\d)`, 'gm'))];
  return headings.at(-1)?.index ?? null;
}
