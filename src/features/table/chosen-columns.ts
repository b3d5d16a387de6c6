import type { Column, TableKind } from './column';

/** Which columns a person wants, in which order. Columns it does not name stand where they stand by themselves. */
export interface ColumnChoice {
  readonly order: readonly string[];
  readonly shown: Readonly<Record<string, boolean>>;
}

export const usualChoice: ColumnChoice = { order: [], shown: {} };

/** All columns in the order chosen; the first, by which a row is known, stays the first. */
export function orderColumns(
  columns: readonly Column[],
  { order }: ColumnChoice,
): readonly Column[] {
  const [first, ...rest] = columns;
  if (!first) return columns;
  const places = new Map(order.map((key, place) => [key, place]));
  const sorted: Column[] = [];
  for (const column of rest) {
    const place = places.get(column.key);
    // A column that is new since then follows the one it follows by itself.
    const at =
      place === undefined
        ? sorted.length
        : sorted.findIndex((other) => (places.get(other.key) ?? -1) > place);
    sorted.splice(at < 0 ? sorted.length : at, 0, column);
  }
  return [first, ...sorted];
}

export function isShown({ key, spare }: Column, { shown }: ColumnChoice): boolean {
  return shown[key] ?? !spare;
}

export function chosenColumns(columns: readonly Column[], choice: ColumnChoice): readonly Column[] {
  return orderColumns(columns, choice).filter((one, at) => at === 0 || isShown(one, choice));
}

/** Moves a column one place up or down; the first does not move. */
export function moveColumn(
  columns: readonly Column[],
  choice: ColumnChoice,
  key: string,
  step: -1 | 1,
): ColumnChoice {
  const order = orderColumns(columns, choice).map((column) => column.key);
  const at = order.indexOf(key);
  const to = at + step;
  if (at < 1 || to < 1 || to >= order.length) return choice;
  [order[at], order[to]] = [order[to] as string, order[at] as string];
  return { ...choice, order };
}

export function showColumn(choice: ColumnChoice, key: string, shown: boolean): ColumnChoice {
  return { ...choice, shown: { ...choice.shown, [key]: shown } };
}

/** What this browser remembers; anything malformed in it is left out. */
export function readChoice(kind: TableKind, stored: string | null): ColumnChoice {
  try {
    const all = JSON.parse(stored ?? '{}') as Partial<Record<TableKind, Partial<ColumnChoice>>>;
    const { order, shown } = all[kind] ?? {};
    return {
      order: Array.isArray(order) ? order.filter((key) => typeof key === 'string') : [],
      shown: Object.fromEntries(
        Object.entries(shown ?? {}).filter(([, value]) => typeof value === 'boolean'),
      ),
    };
  } catch {
    return usualChoice;
  }
}
