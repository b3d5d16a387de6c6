interface Pointed {
  readonly values: readonly unknown[];
  readonly at: readonly number[];
}

/**
 * One field of many records. Values that repeat (a land use, a unit, a small object) are written
 * once and pointed at; reading such a column gives many records the very same value.
 */
export type PackedColumn = readonly unknown[] | Pointed;

export function packColumn(column: readonly unknown[]): PackedColumn {
  const plain = new Map<unknown, number>();
  const objects = new Map<unknown, number>();
  const values: unknown[] = [];
  const at: number[] = [];
  // Once half of the values are distinct, pointing costs more than it saves.
  const most = column.length / 2;
  for (const value of column) {
    const isObject = typeof value === 'object' && value !== null;
    const index = isObject ? objects : plain;
    const key = isObject ? JSON.stringify(value) : value;
    let place = index.get(key);
    if (place === undefined) {
      place = values.push(value) - 1;
      if (values.length > most) return column;
      index.set(key, place);
    }
    at.push(place);
  }
  return { values, at };
}

export function unpackColumn(packed: PackedColumn): readonly unknown[] {
  if (!isPointed(packed)) return packed;
  return packed.at.map((place) => packed.values[place]);
}

function isPointed(packed: PackedColumn): packed is Pointed {
  return !Array.isArray(packed);
}
