import type { SourceNote } from './source-table';

/** Every kind of thing is told row by row this often; what comes after is counted. */
const MOST_ROWS_OF_A_KIND = 100;
/** Of what is told in words of its own, each time other ones. */
const MOST_OF_A_KIND = 1000;
/** Of all kinds together. */
const MOST_NOTES = 10_000;

type Severity = SourceNote['severity'];

/** Notes of one table. A fault that every row has must not cost more memory than the rows. */
export interface NoteList {
  /** Told as it stands. Notes of one `kind` beyond what anybody reads are counted. */
  add(
    severity: Severity,
    row: number | null,
    field: string | null,
    why: string,
    kind?: string,
  ): void;
  /** Told row by row under one `kind`, which reads as a sentence when it is counted. */
  addRow(severity: Severity, kind: string, row: number, field: string | null): void;
  all(): SourceNote[];
}

interface Kind {
  readonly most: number;
  readonly name: string | null;
  count: number;
  listed: number;
  last: SourceNote;
}

export function noteList(): NoteList {
  const notes: SourceNote[] = [];
  const kinds = new Map<string, Kind>();
  function tell(key: string, note: SourceNote, most: number, name: string | null): void {
    const kind = kinds.get(key) ?? { most, name, count: 0, listed: 0, last: note };
    kinds.set(key, kind);
    kind.count++;
    kind.last = note;
    if (kind.listed === most || notes.length >= MOST_NOTES) return;
    kind.listed++;
    notes.push(note);
  }
  return {
    add(severity, row, field, why, kind = why) {
      const note = { severity, row, field, why: why.endsWith('。') ? why : `${why}。` };
      tell(kind, note, MOST_OF_A_KIND, null);
    },
    addRow(severity, kind, row, field) {
      const note = { severity, row, field, why: `${kind}。` };
      tell(`${field ?? ''}\n${kind}`, note, MOST_ROWS_OF_A_KIND, kind);
    },
    all() {
      const cut = [...kinds.values()].filter(({ count, listed }) => count > listed);
      return [...notes, ...cut.map(countOf)];
    },
  };
}

function countOf({ name, count, listed, last }: Kind): SourceNote {
  const { severity, field, row, why } = last;
  const rest =
    name === null
      ? `同类问题另有 ${count - listed} 处，未逐条列出，例如第 ${row ?? '?'} 行：${why}`
      : `${name}：共 ${count} 行，以上列出 ${listed} 行。`;
  return { severity, row: null, field, why: rest };
}
