import { type BareText, findQuote, type Place } from '../../core/program/find-quote';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Mark } from './mark-text';

/** Enough for anybody; a single letter may stand in a document a thousand times. */
const MOST = 500;

/** Every place the words stand at, blanks aside. */
export function findAll(text: BareText, words: string): Place[] {
  const places: Place[] = [];
  let from = 0;
  while (places.length < MOST) {
    const place = findQuote(text, words, from);
    if (!place) break;
    places.push(place);
    from = place.to;
  }
  return places;
}

/** Where what is printed wrongly stands: 臵（闲臵、处臵） means every 臵. */
export function defectMarks(text: BareText, { textDefects }: ProgramPack): Mark[] {
  return textDefects.flatMap(({ printed, likely }) =>
    findAll(text, printed.replace(/（[^）]*）$/, '')).map((place) => ({
      ...place,
      kind: 'defect' as const,
      title: `照印本，疑为“${likely}”`,
    })),
  );
}
