import type { Block } from '../block/block';
import type { Enterprise } from '../enterprise/enterprise';
import { formerNames } from '../enterprise/former-names';
import type { Parcel } from '../parcel/parcel';
import type { Unit } from '../unit/unit';
import type { Initials } from './initials';

export interface SearchTables {
  readonly units: ReadonlyMap<string, Unit>;
  readonly parcels: ReadonlyMap<string, Parcel>;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  readonly blocks: ReadonlyMap<string, Block>;
}

export interface SearchHit {
  readonly table: 'units' | 'blocks' | 'parcels' | 'enterprises';
  readonly id: string;
}

export interface SearchAnswer {
  /** The best of them, as many as were asked for. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
}

type Searched = Parcel | Enterprise;

/** Rows between two breaths. */
const ROWS = 512;

/** How a row was found, best first. */
const ranks = [
  'exact',
  'name',
  'initials',
  'in-name',
  'code',
  'former',
  'in-initials',
  'unit',
] as const;
type Rank = (typeof ranks)[number];

/** What is searched of one table, kept from one version of the documents to the next. */
class Shelf {
  readonly records: Searched[] = [];
  readonly names: string[] = [];
  readonly codes: string[] = [];
  readonly encoded: string[] = [];
  /** 曾用名 of a firm, as one text. */
  readonly formers: string[] = [];
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
    for (const column of [this.records, this.names, this.codes, this.encoded, this.formers])
      column.length = row;
    this.filled = table;
    this.encodedBy = initials;
  }

  private write(row: number, record: Searched, initials: Initials | null): void {
    this.records[row] = record;
    this.names[row] = record.name.toLowerCase();
    this.codes[row] = ('uscc' in record ? record.uscc : record.code).toLowerCase();
    this.formers[row] = 'uscc' in record ? formerNames(record).toLowerCase() : '';
    this.encoded[row] = initials?.encode(record.name) ?? '';
  }
}

/**
 * Finds units, blocks, parcels and enterprises by name, code, unit and the pinyin of their names, firms also by the
 * names they had before. Units and blocks come
 * first among those found alike, for they are few and hold the others. Works in pieces: every `yield` is a place where the browser may
 * answer in between.
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
  ): Generator<void, SearchAnswer> {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return { hits: [], total: 0 };
    yield* prepare(tables, initials);
    const found = new Map<Rank, SearchHit[]>(ranks.map((rank) => [rank, []]));
    let total = 0;
    const take = (rank: Rank, hit: () => SearchHit) => {
      total += 1;
      const alike = found.get(rank) as SearchHit[];
      if (alike.length < limit) alike.push(hit());
    };
    const units = rankUnits(tables.units, wanted, initials);
    // A unit that holds the letters somewhere in its name is not what its land is asked for by.
    const holders = new Set(
      [...units].filter(([, rank]) => rank !== 'code' && rank !== 'in-initials').map(([id]) => id),
    );
    for (const [id, rank] of units) take(rank, () => ({ table: 'units', id }));
    const reads = readerOf(wanted, initials);
    for (const { id, name } of tables.blocks.values()) {
      const encoded = initials?.encode(name) ?? '';
      const rank = rankOfName(name.toLowerCase(), '', encoded, wanted, reads);
      if (rank) take(rank, () => ({ table: 'blocks', id }));
    }
    for (const [table, shelf] of [
      ['parcels', parcels],
      ['enterprises', enterprises],
    ] as const) {
      const rankOf = ranker(shelf, wanted, holders, initials);
      for (let row = 0; row < shelf.records.length; row++) {
        const rank = rankOf(row);
        if (rank) take(rank, () => ({ table, id: (shelf.records[row] as Searched).id }));
        if (row % ROWS === ROWS - 1) yield;
      }
    }
    return { hits: ranks.flatMap((rank) => found.get(rank) ?? []).slice(0, limit), total };
  }

  return { prepare, search };
}

type Reader = ReturnType<Initials['matcher']> | null;

function readerOf(wanted: string, initials: Initials | null): Reader {
  const letters = wanted.replace(/[\s'’]/g, '');
  return initialsWanted(letters) ? (initials?.matcher(letters) ?? null) : null;
}

function ranker(
  shelf: Shelf,
  wanted: string,
  holders: ReadonlySet<string>,
  initials: Initials | null,
): (row: number) => Rank | null {
  const reads = readerOf(wanted, initials);
  return (row) => {
    const [name, code] = [shelf.names[row] as string, shelf.codes[row] as string];
    const rank = rankOfName(name, code, shelf.encoded[row] as string, wanted, reads);
    if (rank && rank !== 'in-initials') return rank;
    if ((shelf.formers[row] as string).includes(wanted)) return 'former';
    if (rank) return rank;
    const record = shelf.records[row] as Searched;
    const unitId = 'unitId' in record ? record.unitId : null;
    return unitId !== null && holders.has(unitId) ? 'unit' : null;
  };
}

function rankOfName(
  name: string,
  code: string,
  encoded: string,
  wanted: string,
  reads: Reader,
): Rank | null {
  if (name === wanted) return 'exact';
  const place = name.indexOf(wanted);
  if (place === 0) return 'name';
  const begins = reads?.(encoded) ?? null;
  if (begins === 'start') return 'initials';
  if (place > 0) return 'in-name';
  if (code.includes(wanted)) return 'code';
  return begins === 'inside' ? 'in-initials' : null;
}

/** One letter is the initial of every tenth name. */
function initialsWanted(wanted: string): boolean {
  return wanted.length > 1 && /^[a-z0-9]*[a-z][a-z0-9]*$/.test(wanted);
}

/** A unit is found by any of its spellings, best counts: 干览镇 finds 干𬒗镇. */
function rankUnits(
  units: ReadonlyMap<string, Unit>,
  wanted: string,
  initials: Initials | null,
): ReadonlyMap<string, Rank> {
  const reads = readerOf(wanted, initials);
  const found = new Map<string, Rank>();
  for (const { id, name, aliases, code } of units.values()) {
    const best = [name, ...aliases]
      .map((spelling) => {
        const encoded = initials?.encode(spelling) ?? '';
        return rankOfName(spelling.toLowerCase(), code ?? '', encoded, wanted, reads);
      })
      .filter((rank) => rank !== null)
      .sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b))[0];
    if (best) found.set(id, best);
  }
  return found;
}
