import type { SourceNote } from '../import/source-table';

/** Every kind of thing is told row by row this often; what comes after is counted. */
const MOST_OF_A_KIND = 100;
/** Of all kinds together. */
const MOST_NOTES = 10_000;

/** Notes of one table. A fault that every row has must not cost more memory than the rows. */
export interface NoteList {
  add(
    severity: SourceNote['severity'],
    row: number | null,
    field: string | null,
    why: string,
  ): void;
  /** Told row by row under one `kind`, which reads as a sentence when it is counted. */
  addRow(severity: SourceNote['severity'], kind: string, row: number, field: string | null): void;
  all(): SourceNote[];
}

export function noteList(): NoteList {
  const notes: SourceNote[] = [];
  const kinds = new Map<string, Kind>();
  return {
    add: (severity, row, field, why) => void notes.push({ severity, row, field, why }),
    addRow(severity, kind, row, field) {
      const key = `${field ?? ''}\n${kind}`;
      const told = kinds.get(key) ?? { severity, field, kind, count: 0, listed: 0 };
      kinds.set(key, told);
      told.count++;
      if (told.listed === MOST_OF_A_KIND || notes.length >= MOST_NOTES) return;
      told.listed++;
      notes.push({ severity, row, field, why: `${kind}。` });
    },
    all() {
      const cut = [...kinds.values()].filter(({ count, listed }) => count > listed);
      return [...notes, ...cut.map(countOf)];
    },
  };
}

interface Kind {
  readonly severity: SourceNote['severity'];
  readonly field: string | null;
  readonly kind: string;
  count: number;
  listed: number;
}

function countOf({ severity, field, kind, count, listed }: Kind): SourceNote {
  return { severity, row: null, field, why: `${kind}：共 ${count} 行，以上列出 ${listed} 行。` };
}
