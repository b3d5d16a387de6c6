import { type PackedColumn, packColumn, unpackColumn } from '../../core/codec/pack-column';
import type { Cell, SourceShape, SourceTable, Unreadable } from '../../files/import/source-table';

/** A table without its rows, which follow in pieces. */
export type TableHead = Omit<SourceTable, 'rows' | 'rowNumbers' | 'shapes' | 'notes'> & {
  readonly drawn: boolean;
};

/** Rows of the table that was told last: field by field, outlines as arrays that move over. */
export interface RowsPiece {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
  readonly rowNumbers: readonly number[];
  readonly shapes: PackedOutlines | null;
}

/** Outlines of rows one after another. */
interface PackedOutlines {
  readonly coords: Float64Array;
  /** Vertices of each ring, rings of each polygon, polygons of each row; -1 where a row has no outline. */
  readonly rings: Uint32Array;
  readonly polygons: Uint32Array;
  readonly rows: Int32Array;
  readonly points: readonly (readonly [at: number, point: readonly [number, number]])[];
}

export type SourceAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly piece: RowsPiece }
  | { readonly kind: 'notes'; readonly notes: SourceTable['notes'] }
  | { readonly kind: 'read'; readonly unreadable: readonly Unreadable[] };

/** Rows of a piece: each is taken over in one go, and no go keeps the page from answering. */
const ROWS = 2048;

/** Tables as messages; what moves over with each stands beside it. */
export function* packTables(
  tables: readonly SourceTable[],
): Generator<{ readonly answer: SourceAnswer; readonly moved: ArrayBufferLike[] }> {
  for (const { rows, rowNumbers, shapes, notes, ...head } of tables) {
    yield { answer: { kind: 'table', head: { ...head, drawn: shapes !== null } }, moved: [] };
    for (let from = 0; from < rows.length; from += ROWS) {
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
    for (let from = 0; from < notes.length; from += ROWS)
      yield { answer: { kind: 'notes', notes: notes.slice(from, from + ROWS) }, moved: [] };
  }
}

/** So many cells tell whether the rest repeat, too. */
const LOOKED_AT = 128;

/** Codes, names and figures seldom repeat: looking each of them up costs more than sending it. */
function packed(column: readonly unknown[]): PackedColumn {
  const some = column.slice(0, LOOKED_AT);
  return new Set(some).size > some.length / 2 ? column : packColumn(column);
}

/** Puts the messages together again. */
export class TablesTaken {
  readonly tables: SourceTable[] = [];
  private rows: Cell[][] = [];
  private numbers: number[] = [];
  private shapes: (SourceShape | null)[] | null = null;
  private notes: SourceTable['notes'][number][] = [];

  begin({ drawn, ...head }: TableHead): void {
    this.rows = [];
    this.numbers = [];
    this.notes = [];
    this.shapes = drawn ? [] : null;
    const { rows, numbers: rowNumbers, shapes, notes } = this;
    this.tables.push({ ...head, rows, rowNumbers, shapes, notes });
  }

  take({ count, columns, rowNumbers, shapes }: RowsPiece): void {
    const cells = columns.map((column) => unpackColumn(column) as readonly Cell[]);
    for (let at = 0; at < count; at++) {
      const row: Cell[] = [];
      for (const column of cells) {
        const cell = column[at];
        // A row may be shorter than its neighbours.
        if (cell === undefined) break;
        row.push(cell);
      }
      this.rows.push(row);
    }
    this.numbers.push(...rowNumbers);
    if (shapes) this.shapes?.push(...unpackOutlines(shapes));
  }

  note(notes: SourceTable['notes']): void {
    this.notes.push(...notes);
  }
}

function packOutlines(shapes: readonly (SourceShape | null)[]): PackedOutlines {
  const rings: Float64Array[] = [];
  const polygons: number[] = [];
  const rows: number[] = [];
  const points: [number, readonly [number, number]][] = [];
  for (const [at, shape] of shapes.entries()) {
    rows.push(shape ? shape.polygons.length : -1);
    if (shape?.point) points.push([at, shape.point]);
    for (const polygon of shape?.polygons ?? []) {
      polygons.push(polygon.length);
      for (const ring of polygon) rings.push(ring);
    }
  }
  const coords = new Float64Array(rings.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const ring of rings) {
    coords.set(ring, to);
    to += ring.length;
  }
  return {
    coords,
    rings: Uint32Array.from(rings, ({ length }) => length),
    polygons: Uint32Array.from(polygons),
    rows: Int32Array.from(rows),
    points,
  };
}

/** Rings are views into the coordinates of the piece; nothing is copied. */
function unpackOutlines(packed: PackedOutlines): (SourceShape | null)[] {
  const { coords, rings, polygons, rows, points } = packed;
  const pointAt = new Map(points);
  let [from, ring, polygon] = [0, 0, 0];
  const ringOf = () => {
    const to = from + (rings[ring++] as number);
    const one = coords.subarray(from, to);
    from = to;
    return one;
  };
  return Array.from(rows, (count, at): SourceShape | null => {
    if (count < 0) return null;
    const parts: Float64Array[][] = [];
    for (let i = 0; i < count; i++) {
      const length = polygons[polygon++] as number;
      parts.push(Array.from({ length }, ringOf));
    }
    const point = pointAt.get(at);
    return point ? { polygons: parts, point } : { polygons: parts };
  });
}
