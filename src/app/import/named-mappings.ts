import type { Mapping } from '../../core/import/mapping';

/** A mapping kept under a name in this browser, offered again for files with the same columns. */
export interface NamedMapping {
  readonly name: string;
  readonly mapping: Mapping;
}

const KEY = 'mutu.mappings';
const MOST = 50;

export function namedMappings(): readonly NamedMapping[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isNamed) : [];
  } catch {
    // A browser that stores nothing, or stored something else, has none.
    return [];
  }
}

/** Keeps it; one of the same name makes room. Answers whether the browser took it. */
export function saveMapping(name: string, mapping: Mapping): boolean {
  const others = namedMappings().filter((one) => one.name !== name);
  try {
    localStorage.setItem(KEY, JSON.stringify([{ name, mapping }, ...others].slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

/** The newest one made for exactly these columns, with the day and source of this file. */
export function namedMappingFor(
  columns: readonly string[],
  told: Pick<Mapping, 'asOf' | 'source'>,
): Mapping | null {
  const found = namedMappings().find(
    ({ mapping }) =>
      mapping.columns.length === columns.length &&
      mapping.columns.every(({ column }, at) => column === columns[at]),
  );
  return found ? { ...found.mapping, ...told } : null;
}

/** A kept mapping laid over the columns of a file; columns it does not know are left out. */
export function fittedMapping(
  { columns: kept, target }: Mapping,
  columns: readonly string[],
  told: Pick<Mapping, 'asOf' | 'source'>,
): Mapping {
  const known = new Map(kept.map((one) => [one.column, one]));
  const leftOut = { field: null, period: null, unit: null, words: {} };
  return {
    target,
    columns: columns.map((column) => known.get(column) ?? { column, ...leftOut }),
    ...told,
  };
}

function isNamed(one: unknown): one is NamedMapping {
  const { name, mapping } = (one ?? {}) as Partial<NamedMapping>;
  return typeof name === 'string' && Array.isArray(mapping?.columns);
}
