import type { Cell } from '../../app/import/import-store';

export interface StrangeWord {
  readonly word: string;
  readonly count: number;
}

/** More different words than this are no dictionary but free text. */
const MOST = 30;

/** Words of a column that are none of the choices, the most frequent first. */
export function strangeWords(
  rows: readonly (readonly Cell[])[],
  place: number,
  choices: readonly string[],
): StrangeWord[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = String(row[place] ?? '')
      .normalize('NFC')
      .trim();
    if (word === '' || word === '-' || choices.includes(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word))
    .slice(0, MOST);
}
