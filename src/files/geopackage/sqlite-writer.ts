import { payloadInPage } from './sqlite-pages';
import { varintBytes } from './sqlite-varint';

/** The value of a cell to be stored. */
export type StoredValue = null | number | string | Uint8Array;

const PAGE = 4096;
const FILE_HEADER = 100;
const LEAF = 0x0d;
const INTERIOR = 0x05;
const INDEX_LEAF = 0x0a;
const VERSION = 3040001;

interface Child {
  readonly page: number;
  readonly last: number;
}

/** A database as pages, filled table by table, each written once from its first row to its last. */
export class SqliteWriter {
  readonly #pages: Uint8Array[] = [new Uint8Array(PAGE)];
  readonly #schema: (readonly StoredValue[])[] = [];
  readonly #encoder = new TextEncoder();

  get size(): number {
    return this.#pages.length * PAGE;
  }

  /** Rows are numbered from 1, or by `ids`, which rise. The column that is the id must be null in its row. */
  addTable(
    name: string,
    sql: string,
    rows: Iterable<readonly StoredValue[]>,
    ids?: readonly number[],
  ): void {
    const root = this.#newPage();
    this.#schema.push(['table', name, name, root, sql]);
    this.#layRows(root, rows, ids);
  }

  /** The index that a UNIQUE or PRIMARY KEY of texts asks for. It has one page, so the rows must be few. */
  addAutoIndex(table: string, number: number, keys: readonly (readonly string[])[]): void {
    const root = this.#newPage();
    this.#schema.push(['index', `sqlite_autoindex_${table}_${number}`, table, root, null]);
    const sorted = keys
      .map((key, i) => ({ key, bytes: this.#encoder.encode(key.join('\0')), id: i + 1 }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    const cells = sorted.map(({ key, id }) => {
      const payload = this.#record([...key, id]);
      return Uint8Array.from([...varintBytes(payload.length), ...payload]);
    });
    this.#fill(root, INDEX_LEAF, cells);
  }

  /** The whole file. `application` and `user` stand in its head for those who ask what kind of database it is. */
  finish(application: number, user: number): Uint8Array {
    this.#layRows(1, this.#schema);
    const bytes = new Uint8Array(this.size);
    for (const [i, page] of this.#pages.entries()) bytes.set(page, i * PAGE);
    bytes.set(this.#encoder.encode('SQLite format 3\0'));
    bytes.set([PAGE >> 8, PAGE & 0xff, 1, 1, 0, 64, 32, 32], 16);
    const view = new DataView(bytes.buffer);
    const figures = { 24: 1, 28: this.#pages.length, 40: 1, 44: 4, 56: 1, 60: user, 92: 1 };
    for (const [at, figure] of Object.entries(figures)) view.setUint32(Number(at), figure);
    view.setUint32(68, application);
    view.setUint32(96, VERSION);
    return bytes;
  }

  #newPage(): number {
    this.#pages.push(new Uint8Array(PAGE));
    return this.#pages.length;
  }

  #layRows(root: number, rows: Iterable<readonly StoredValue[]>, ids?: readonly number[]): void {
    const children: Child[] = [];
    let cells: Uint8Array[] = [];
    let used = 0;
    let id = 0;
    let count = 0;
    const close = () => {
      const page = this.#newPage();
      this.#fill(page, LEAF, cells);
      children.push({ page, last: id });
      cells = [];
      used = 0;
    };
    for (const row of rows) {
      const next = ids?.[count] ?? count + 1;
      count++;
      const cell = this.#cell(next, this.#record(row));
      if (cells.length > 0 && used + cell.length + 2 > PAGE - 8) close();
      cells.push(cell);
      used += cell.length + 2;
      id = next;
    }
    if (children.length === 0 && used <= roomOf(root) - 8) {
      this.#fill(root, LEAF, cells);
      return;
    }
    close();
    this.#layInteriors(root, children);
  }

  #layInteriors(root: number, children: readonly Child[]): void {
    const cellOf = ({ page, last }: Child) =>
      Uint8Array.from([...u32Bytes(page), ...varintBytes(last)]);
    let level = children;
    for (;;) {
      const sizes = level.reduce((sum, child) => sum + cellOf(child).length + 2, 0);
      if (sizes <= roomOf(root) - 12) {
        const cells = level.slice(0, -1).map(cellOf);
        this.#fill(root, INTERIOR, cells, (level.at(-1) as Child).page);
        return;
      }
      const above: Child[] = [];
      // A cell takes 4 bytes, at most 9 of a key, and 2 of a pointer.
      const most = Math.floor((PAGE - 12) / 15);
      for (let at = 0; at < level.length; at += most) {
        const group = level.slice(at, at + most);
        const page = this.#newPage();
        const last = group.at(-1) as Child;
        this.#fill(page, INTERIOR, group.slice(0, -1).map(cellOf), last.page);
        above.push({ page, last: last.last });
      }
      level = above;
    }
  }

  /** Cells from the end of the page towards its head, which points to each. */
  #fill(number: number, kind: number, cells: readonly Uint8Array[], right?: number): void {
    const page = this.#pages[number - 1] as Uint8Array;
    const view = new DataView(page.buffer);
    const head = number === 1 ? FILE_HEADER : 0;
    let pointer = head + (right === undefined ? 8 : 12);
    let end = PAGE;
    view.setUint8(head, kind);
    view.setUint16(head + 3, cells.length);
    for (const cell of cells) {
      end -= cell.length;
      if (end < pointer + 2) throw new RangeError('page');
      page.set(cell, end);
      view.setUint16(pointer, end);
      pointer += 2;
    }
    view.setUint16(head + 5, end);
    if (right !== undefined) view.setUint32(head + 8, right);
  }

  #cell(id: number, payload: Uint8Array): Uint8Array {
    const own = payloadInPage(payload.length, PAGE);
    const head = [...varintBytes(payload.length), ...varintBytes(id)];
    const cell = new Uint8Array(head.length + own + (own < payload.length ? 4 : 0));
    cell.set(head);
    cell.set(payload.subarray(0, own), head.length);
    if (own < payload.length) cell.set(u32Bytes(this.#overflow(payload, own)), head.length + own);
    return cell;
  }

  #overflow(payload: Uint8Array, from: number): number {
    const first = this.#pages.length + 1;
    for (let at = from; at < payload.length; at += PAGE - 4) {
      const number = this.#newPage();
      const page = this.#pages[number - 1] as Uint8Array;
      const isLast = at + PAGE - 4 >= payload.length;
      page.set(u32Bytes(isLast ? 0 : number + 1));
      page.set(payload.subarray(at, at + PAGE - 4), 4);
    }
    return first;
  }

  #record(values: readonly StoredValue[]): Uint8Array {
    const types: number[] = [];
    const bodies: Uint8Array[] = [];
    for (const value of values) {
      const body = typeof value === 'string' ? this.#encoder.encode(value) : bodyOf(value);
      types.push(...varintBytes(typeOf(value, body.length)));
      bodies.push(body);
    }
    // The length of the head counts itself.
    const own = types.length + 1 < 128 ? 1 : types.length + 2 < 16384 ? 2 : 3;
    const head = [...varintBytes(types.length + own), ...types];
    const record = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, head.length));
    record.set(head);
    let at = head.length;
    for (const body of bodies) {
      record.set(body, at);
      at += body.length;
    }
    return record;
  }
}

const NOTHING = new Uint8Array(0);

function bodyOf(value: Exclude<StoredValue, string>): Uint8Array {
  if (value === null || value === 0 || value === 1) return NOTHING;
  if (value instanceof Uint8Array) return value;
  const whole = isWhole(value);
  const view = new DataView(new ArrayBuffer(whole && isShort(value) ? 4 : 8));
  if (!whole) view.setFloat64(0, value);
  else if (isShort(value)) view.setInt32(0, value);
  else view.setBigInt64(0, BigInt(value));
  return new Uint8Array(view.buffer);
}

function typeOf(value: StoredValue, length: number): number {
  if (value === null) return 0;
  if (typeof value === 'string') return 13 + 2 * length;
  if (value instanceof Uint8Array) return 12 + 2 * length;
  if (value === 0 || value === 1) return 8 + value;
  if (!isWhole(value)) return 7;
  return isShort(value) ? 4 : 6;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value);
}

function isShort(value: number): boolean {
  return value >= -(2 ** 31) && value < 2 ** 31;
}

function roomOf(page: number): number {
  return page === 1 ? PAGE - FILE_HEADER : PAGE;
}

function u32Bytes(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
