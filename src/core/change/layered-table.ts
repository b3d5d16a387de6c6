/**
 * A large table with a few records changed since it was last written out: copying a million references for one edit
 * takes a quarter of a second, laying a few over them takes nothing. Reads and walks like the map it stands for, in the
 * same order: what is replaced keeps its place, what is added stands last.
 */
export class LayeredTable<V> implements ReadonlyMap<string, V> {
  private readonly over: Map<string, V>;
  private readonly gone: Set<string>;
  private readonly added: Map<string, V>;

  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    layer?: LayeredTable<V>,
  ) {
    this.over = new Map(layer?.over);
    this.gone = new Set(layer?.gone);
    this.added = new Map(layer?.added);
  }

  /** A copy to be changed; whoever holds the table itself sees nothing of it. */
  static over<V>(table: ReadonlyMap<string, V>): LayeredTable<V> {
    return table instanceof LayeredTable
      ? new LayeredTable<V>(table.base, table)
      : new LayeredTable<V>(table);
  }

  /** How many records the layer speaks of. */
  get depth(): number {
    return this.over.size + this.gone.size + this.added.size;
  }

  get size(): number {
    return this.base.size - this.gone.size + this.added.size;
  }

  get(id: string): V | undefined {
    const own = this.added.get(id) ?? this.over.get(id);
    return own ?? (this.gone.has(id) ? undefined : this.base.get(id));
  }

  has(id: string): boolean {
    return this.added.has(id) || (this.base.has(id) && !this.gone.has(id));
  }

  set(id: string, record: V): void {
    if (this.base.has(id) && !this.gone.has(id)) this.over.set(id, record);
    else this.added.set(id, record);
  }

  delete(id: string): void {
    if (this.added.delete(id) || !this.base.has(id)) return;
    this.over.delete(id);
    this.gone.add(id);
  }

  /**
   * The ids whose records are not those of an earlier state of this table, found without walking it; null where only a
   * walk can tell: another table, or one to which records were added or from which some were taken.
   */
  replacedSince(before: ReadonlyMap<string, V>): string[] | null {
    const layer = before instanceof LayeredTable ? (before as LayeredTable<V>) : null;
    if ((layer?.base ?? before) !== this.base) return null;
    if (this.gone.size + this.added.size + (layer ? layer.gone.size + layer.added.size : 0) > 0)
      return null;
    const ids = new Set([...this.over.keys(), ...(layer?.over.keys() ?? [])]);
    return [...ids].filter((id) => this.get(id) !== before.get(id));
  }

  *entries(): MapIterator<[string, V]> {
    for (const entry of this.base) {
      if (this.gone.has(entry[0])) continue;
      const own = this.over.get(entry[0]);
      yield own === undefined ? entry : [entry[0], own];
    }
    yield* this.added;
  }

  *keys(): MapIterator<string> {
    if (this.gone.size === 0) yield* this.base.keys();
    else for (const id of this.base.keys()) if (!this.gone.has(id)) yield id;
    yield* this.added.keys();
  }

  *values(): MapIterator<V> {
    for (const [id, record] of this.base) {
      if (!this.gone.has(id)) yield this.over.get(id) ?? record;
    }
    yield* this.added.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (record: V, id: string, table: ReadonlyMap<string, V>) => void): void {
    for (const [id, record] of this.entries()) visit(record, id, this);
  }
}

/** Below this a copy is quicker than anything. */
const LARGE = 20_000;
/** A layer this deep costs every reader more than one copy does. */
const DEEP = 2_000;

type Editable<V> = ReadonlyMap<string, V> & {
  set(id: string, record: V): unknown;
  delete(id: string): unknown;
};

/** A copy of a table, or as good as one, for so many changes. */
export function editableCopy<V>(table: ReadonlyMap<string, V>, changes: number): Editable<V> {
  const depth = table instanceof LayeredTable ? table.depth : 0;
  return table.size < LARGE || depth + changes > DEEP ? new Map(table) : LayeredTable.over(table);
}
