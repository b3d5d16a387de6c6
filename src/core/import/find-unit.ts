import type { Unit } from '../unit/unit';

/** Finds units by any of their names or their code; blanks and the district before the name aside. */
export function unitFinder(units: ReadonlyMap<string, Unit>): (text: string) => string | null {
  const known = new Map<string, string>();
  for (const { id, name, aliases, code } of units.values()) {
    for (const spelling of [name, ...aliases, code ?? '']) {
      if (spelling) known.set(plain(spelling), id);
    }
  }
  return (text) => known.get(plain(text)) ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^.*?[市县](?=.+(?:镇|街道|园区)$)/, '')
    .replace(/^.{2,3}区(?=.+(?:镇|街道)$)/, '');
}
