import type { Unit } from '../unit/unit';
import type { RowNote } from './row-note';

/** Finds units by any of their names or their code; blanks and the district before the name aside. */
export function unitFinder(units: ReadonlyMap<string, Unit>): (text: string) => string | null {
  const known = new Map<string, string>();
  for (const { id, name, aliases, code } of units.values()) {
    for (const spelling of [name, ...aliases, code ?? '']) {
      if (spelling) known.set(plain(spelling), id);
    }
  }
  /** Many rows, few names. */
  const asked = new Map<string, string | null>();
  return (text) => {
    const before = asked.get(text);
    if (before !== undefined) return before;
    const id = known.get(plain(text)) ?? null;
    asked.set(text, id);
    return id;
  };
}

export function unitUnknown(name: string): RowNote {
  return { kind: 'unit', why: `单位“${name}”不在镇街、平台中，未填` };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^.*?[市县](?=.+(?:镇|街道|园区)$)/, '')
    .replace(/^.{2,3}区(?=.+(?:镇|街道)$)/, '');
}
