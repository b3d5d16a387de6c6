import type { Enterprise } from '../enterprise/enterprise';
import type { Parcel } from '../parcel/parcel';
import type { Unit } from '../unit/unit';
import type { Initials } from './initials';

export interface SearchTables {
  readonly units: ReadonlyMap<string, Unit>;
  readonly parcels: ReadonlyMap<string, Parcel>;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
}

export interface SearchHit {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
}

type Searched = Parcel | Enterprise;

/** Rows between two breaths. */
const ROWS = 512;

/** How a row was found, best first. */
const ranks = ['name', 'initials', 'in-name', 'code', 'in-initials', 'unit'] as const;
type Rank = (typeof ranks)[number];

/** What is searched of one table, kept from one version of the documents to the next. */
class Shelf {
  readonly records: Searched[] = [];
  readonly names: string[] = [];
  readonly codes: string[] = [];
  readonly encoded: string[] = [];
  private filled: ReadonlyMap<string, Searched> | null = null;
  private encodedBy: Initials | null = null;

  /** Writes anew only what changed; a place keeps its record while records before it stay. */
  *fill(table: ReadonlyMap<string, Searched>, initials: Initials | null): Generator<void, void> {
    const fresh = initials !== this.encodedBy;
    if (this.filled === table && !fresh) return;
    this.filled = null;
    let row = 0;
    for (const record of table.values()) {
      if (fresh || this.records[row] !== record) this.write(row, record, initials);
      if (row++ % ROWS === ROWS - 1) yield;
    }
    for (const column of [this.records, this.names, this.codes, this.encoded]) column.length = row;
    this.filled = table;
    this.encodedBy = initials;
  }

  private write(row: number, record: Searched, initials: Initials | null): void {
    this.records[row] = record;
    this.names[row] = record.name.toLowerCase();
    this.codes[row] = ('uscc' in record ? record.uscc : record.code).toLowerCase();
    this.encoded[row] = initials?.encode(record.name) ?? '';
  }
}

/**
 * Finds parcels and enterprises by name, code, unit and the initials of their names. Works in pieces: every `yield` is
 * a place where the browser may answer in between.
 */
export function createSearchIndex() {
  const [parcels, enterprises] = [new Shelf(), new Shelf()];

  /** What the first search would have to do; somebody about to type gives time for it. */
  function* prepare(tables: SearchTables, initials: Initials | null): Generator<void, void> {
    yield* parcels.fill(tables.parcels, initials);
    yield* enterprises.fill(tables.enterprises, initials);
  }

  function* search(
    tables: SearchTables,
    text: string,
    limit: number,
    initials: Initials | null,
  ): Generator<void, SearchHit[]> {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    yield* prepare(tables, initials);
    const units = matchingUnits(tables.units, wanted, initials);
    const found = new Map<Rank, SearchHit[]>(ranks.map((rank) => [rank, []]));
    for (const [table, shelf] of [
      ['parcels', parcels],
      ['enterprises', enterprises],
    ] as const) {
      const rankOf = ranker(shelf, wanted, units, initials);
      for (let row = 0; row < shelf.records.length; row++) {
        const rank = rankOf(row);
        const hits = rank && found.get(rank);
        if (hits && hits.length < limit)
          hits.push({ table, id: (shelf.records[row] as Searched).id });
        if (row % ROWS === ROWS - 1) yield;
      }
    }
    return ranks.flatMap((rank) => found.get(rank) ?? []).slice(0, limit);
  }

  return { prepare, search };
}

function ranker(
  shelf: Shelf,
  wanted: string,
  units: ReadonlySet<string>,
  initials: Initials | null,
): (row: number) => Rank | null {
  const matches = initialsWanted(wanted) ? (initials?.matcher(wanted) ?? null) : null;
  return (row) => {
    const place = (shelf.names[row] as string).indexOf(wanted);
    if (place === 0) return 'name';
    const begins = matches?.(shelf.encoded[row] as string) ?? null;
    if (begins === 'start') return 'initials';
    if (place > 0) return 'in-name';
    if ((shelf.codes[row] as string).includes(wanted)) return 'code';
    if (begins === 'inside') return 'in-initials';
    const record = shelf.records[row] as Searched;
    return 'unitId' in record && record.unitId !== null && units.has(record.unitId) ? 'unit' : null;
  };
}

/** One letter is the initial of every tenth name. */
function initialsWanted(wanted: string): boolean {
  return wanted.length > 1 && /^[a-z0-9]*[a-z][a-z0-9]*$/.test(wanted);
}

/** A unit is found by any of its spellings: 干览镇 finds 干𬒗镇. */
function matchingUnits(
  units: ReadonlyMap<string, Unit>,
  wanted: string,
  initials: Initials | null,
): ReadonlySet<string> {
  const hits = new Set<string>();
  for (const { id, name, aliases } of units.values()) {
    const encoded = [name, ...aliases].map((spelling) => initials?.encode(spelling) ?? '');
    const matches = initialsWanted(wanted) ? initials?.matcher(wanted) : undefined;
    const spelled = [name, ...aliases].some((spelling) => spelling.toLowerCase().includes(wanted));
    if (spelled || encoded.some((one) => matches?.(one) === 'start')) hits.add(id);
  }
  return hits;
}
