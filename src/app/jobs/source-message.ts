import { type PackedColumn, packColumn, unpackColumn } from '../../core/codec/pack-column';
import type {
  Cell,
  CrsEvidence,
  RowLists,
  SourceShape,
  SourceTable,
  Unreadable,
} from '../../files/import/source-table';
import { type PackedOutlines, packOutlines, unpackOutlines } from './packed-outlines';

/** A table without its rows, which follow in pieces, unless they went ahead. */
export type TableHead = Omit<SourceTable, 'rows' | 'rowNumbers' | 'shapes' | 'notes'> & {
  readonly drawn: boolean;
  /** Which of the tables begun ahead it is; null for one that was not. */
  readonly ahead: number | null;
};

/** Rows of the table that was told last: field by field, outlines as arrays that move over. */
export interface RowsPiece {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
  readonly rowNumbers: readonly number[];
  readonly shapes: PackedOutlines | null;
}

export type SourceAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'ahead'; readonly crs: CrsEvidence; readonly drawn: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly piece: RowsPiece }
  | { readonly kind: 'notes'; readonly notes: SourceTable['notes'] }
  | { readonly kind: 'read'; readonly unreadable: readonly Unreadable[] };

/** A message, and what moves over with it. */
export interface SourceMessage {
  readonly answer: SourceAnswer;
  readonly moved: ArrayBufferLike[];
}

/** Of a table whose rows went ahead: which it is, and how many rows. */
export type AheadOf = (
  rows: SourceTable['rows'],
) => { readonly nth: number; readonly rows: number } | undefined;

/** Rows of a piece: each is taken over in one go, and no go keeps the page from answering. */
const ROWS = 2048;

/** Tables as messages; what moves over with each stands beside it. */
export function* packTables(
  tables: readonly SourceTable[],
  aheadOf: AheadOf = () => undefined,
): Generator<SourceMessage> {
  for (const { rows, rowNumbers, shapes, notes, ...rest } of tables) {
    const ahead = aheadOf(rows);
    const head = { ...rest, drawn: shapes !== null, ahead: ahead?.nth ?? null };
    yield { answer: { kind: 'table', head }, moved: [] };
    yield* packRows({ rows, rowNumbers, shapes }, ahead?.rows ?? 0);
    for (let from = 0; from < notes.length; from += ROWS)
      yield { answer: { kind: 'notes', notes: notes.slice(from, from + ROWS) }, moved: [] };
  }
}

/** Rows from one of them on. */
export function* packRows(
  { rows, rowNumbers, shapes }: RowLists,
  first: number,
): Generator<SourceMessage> {
  for (let from = first; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    const drawn = shapes && packOutlines(shapes.slice(from, from + ROWS));
    const width = some.reduce((most, { length }) => Math.max(most, length), 0);
    const columns = Array.from({ length: width }, (_, at) => packed(some.map((row) => row[at])));
    const piece = {
      count: some.length,
      columns,
      rowNumbers: rowNumbers.slice(from, from + ROWS),
      shapes: drawn,
    };
    yield {
      answer: { kind: 'rows', piece },
      moved: drawn
        ? [drawn.coords, drawn.rings, drawn.polygons, drawn.rows].map(({ buffer }) => buffer)
        : [],
    };
  }
}

/** So many cells tell whether the rest repeat, too. */
const LOOKED_AT = 128;

/** Codes, names and figures seldom repeat: looking each of them up costs more than sending it. */
function packed(column: readonly unknown[]): PackedColumn {
  const some = column.slice(0, LOOKED_AT);
  return new Set(some).size > some.length / 2 ? column : packColumn(column);
}

/** Rows that arrive, in lists that grow. */
interface Growing {
  readonly rows: Cell[][];
  readonly rowNumbers: number[];
  readonly shapes: (SourceShape | null)[] | null;
}

/** Puts the messages together again. */
export class TablesTaken {
  readonly tables: SourceTable[] = [];
  private readonly begun: (Growing | null)[] = [];
  private lists = growing(false);
  private notes: SourceTable['notes'][number][] = [];

  /** A table whose rows come before all else. */
  beginAhead(drawn: boolean): void {
    this.lists = growing(drawn);
    this.begun.push(this.lists);
  }

  /** The last of these came to nothing. */
  lose(): void {
    this.begun[this.begun.length - 1] = null;
    this.lists = growing(false);
  }

  begin({ drawn, ahead, ...head }: TableHead): void {
    this.lists = (ahead === null ? null : this.begun[ahead]) ?? growing(drawn);
    this.notes = [];
    this.tables.push({ ...head, ...this.lists, notes: this.notes });
  }

  /** Answers the outlines so far. */
  take({ count, columns, rowNumbers, shapes }: RowsPiece): readonly (SourceShape | null)[] {
    const { lists } = this;
    const cells = columns.map((column) => unpackColumn(column) as readonly Cell[]);
    for (let at = 0; at < count; at++) {
      const row: Cell[] = [];
      for (const column of cells) {
        const cell = column[at];
        // A row may be shorter than its neighbours.
        if (cell === undefined) break;
        row.push(cell);
      }
      lists.rows.push(row);
    }
    lists.rowNumbers.push(...rowNumbers);
    if (shapes) lists.shapes?.push(...unpackOutlines(shapes));
    return lists.shapes ?? [];
  }

  note(notes: SourceTable['notes']): void {
    this.notes.push(...notes);
  }
}

function growing(drawn: boolean): Growing {
  return { rows: [], rowNumbers: [], shapes: drawn ? [] : null };
}
