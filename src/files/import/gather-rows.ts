import { Damage } from './damage';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_VERTICES, tooMany } from './limits';
import type { Cell, SourceShape } from './source-table';

export interface GatheredRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowNumbers: readonly number[];
  readonly shapes: readonly (SourceShape | null)[];
}

/** Rows of formats in which every feature names its own columns. Past the limits it throws `Damage`. */
export class RowGatherer {
  readonly #columns = new Map<string, number>();
  readonly #rows: Cell[][] = [];
  readonly #numbers: number[] = [];
  readonly #shapes: (SourceShape | null)[] = [];
  #vertices = 0;

  constructor(columns: readonly string[] = []) {
    for (const column of columns) this.#place(column);
  }

  get count(): number {
    return this.#rows.length;
  }

  /** A column that came before keeps its place; a new one stands last, and is empty in the rows before. */
  add(number: number, cells: Iterable<readonly [string, Cell]>, shape: SourceShape | null): void {
    const row: Cell[] = [];
    for (const [column, cell] of cells) {
      const place = this.#place(column);
      while (row.length <= place) row.push(null);
      row[place] = cell;
    }
    this.#rows.push(row);
    this.#numbers.push(number);
    this.#shapes.push(shape);
    if (shape) this.#vertices += verticesOf(shape);
    if (this.#rows.length > MOST_ROWS) throw tooMany(`行数超过 ${MOST_ROWS / 1e4} 万`);
    if (this.#vertices > MOST_VERTICES) throw tooMany(`界址点超过 ${MOST_VERTICES / 1e4} 万个`);
    if (this.#rows.length * this.#columns.size > MOST_CELLS) {
      throw tooMany(`单元格超过 ${MOST_CELLS / 1e4} 万个`);
    }
  }

  all(): GatheredRows {
    const columns = [...this.#columns.keys()];
    for (const row of this.#rows) while (row.length < columns.length) row.push(null);
    return { columns, rows: this.#rows, rowNumbers: this.#numbers, shapes: this.#shapes };
  }

  #place(column: string): number {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const place = this.#columns.size;
    if (place === MOST_COLUMNS) {
      const now = '请在原软件中只保留需要的属性后重新导出。';
      throw new Damage('too-large', `列数超过 ${MOST_COLUMNS}，超出允许范围。`, now);
    }
    this.#columns.set(column, place);
    return place;
  }
}

export function verticesOf({ polygons }: SourceShape): number {
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((own, ring) => own + ring.length / 2, 0),
    0,
  );
}
