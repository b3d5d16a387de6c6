import type { SourceNote } from '../import/source-table';

/** A column of 20,000 broken formulas is one thing to say, not 20,000. */
const MOST_OF_A_KIND = 1000;

/** Notes of one table, as many of a kind as anybody could read, and the number of the rest. */
export class NoteList {
  readonly #notes: SourceNote[] = [];
  readonly #counts = new Map<string, { count: number; last: SourceNote }>();

  add(
    severity: SourceNote['severity'],
    row: number | null,
    field: string | null,
    why: string,
    kind = why,
  ): void {
    const note = { severity, row, field, why: why.endsWith('。') ? why : `${why}。` };
    const known = this.#counts.get(kind);
    const count = (known?.count ?? 0) + 1;
    if (count <= MOST_OF_A_KIND) this.#notes.push(note);
    this.#counts.set(kind, { count, last: note });
  }

  all(): SourceNote[] {
    const beyond = [...this.#counts.values()].filter(({ count }) => count > MOST_OF_A_KIND);
    const rest = beyond.map(({ count, last }) => ({
      severity: last.severity,
      row: null,
      field: last.field,
      why: `同类问题另有 ${count - MOST_OF_A_KIND} 处，未逐条列出，例如第 ${last.row ?? '?'} 行：${last.why}`,
    }));
    return [...this.#notes, ...rest];
  }
}
