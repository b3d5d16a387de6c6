import type { CrsEvidence, RowLists, RowsAhead } from '../../files/import/source-table';
import { type AheadOf, packRows, type SourceMessage } from './source-message';

/** Sends the rows of large tables on their way while the rest is being read, so that the page need not wait for all. */
export class SentAhead implements RowsAhead {
  private readonly sent = new Map<RowLists['rows'], { readonly nth: number; rows: number }>();
  private count = 0;

  constructor(private readonly tell: (message: SourceMessage) => void) {}

  begun(crs: CrsEvidence, drawn: boolean): void {
    this.count++;
    this.tell({ answer: { kind: 'ahead', crs, drawn }, moved: [] });
  }

  grown(lists: RowLists): void {
    const { rows } = lists;
    const before = this.sent.get(rows)?.rows ?? 0;
    if (rows.length === before) return;
    for (const message of packRows(lists, before)) this.tell(message);
    this.sent.set(rows, { nth: this.count - 1, rows: rows.length });
  }

  lost(): void {
    this.tell({ answer: { kind: 'lost' }, moved: [] });
  }

  readonly of: AheadOf = (rows) => this.sent.get(rows);
}
