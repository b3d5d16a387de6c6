import type { ProgramPack } from '../program/schema/pack-schema';
import type { TaskTable } from '../program/schema/target-schema';
import { sumOf } from '../quantity';
import { EXEMPT, LISTED, NOT_LISTED, UNDETERMINED } from './verdict';

/** What stands on a list, row by row, and where. */
export interface Standing {
  readonly listing: Uint8Array;
  /** Name of the unit that reports it; null or empty where nobody does. */
  readonly unitOf: (row: number) => string | null;
  readonly sectorOf: (row: number) => string | null;
  /** m²; NaN where the land is not known. */
  readonly areasM2: Float64Array;
}

/** How many, and how much of it: what is of unknown land is counted apart, not as 0. */
export interface Tally {
  readonly count: number;
  readonly areaM2: number;
  readonly withoutArea: number;
}

export interface CellCounts {
  readonly listed: Tally;
  readonly undetermined: Tally;
  readonly exempt: Tally;
}

export interface UnitCounts {
  /** As the task table prints it, else as the pack or the record names it; 未注明 where nobody reports. */
  readonly unit: string;
  /** Row of the task table; null for units it does not name. */
  readonly tableRow: number | null;
  /** Parallel to the sectors. */
  readonly cells: readonly CellCounts[];
  readonly whole: CellCounts;
}

export interface UnitTable {
  /** Sectors of the table's columns, then others that are met, 未注明 last. */
  readonly sectors: readonly string[];
  readonly rows: readonly UnitCounts[];
  readonly totals: UnitCounts;
}

export const NOT_SAID = '未注明';

/** Counts unit by sector, to stand beside the printed table: its rows first and in its order, then everybody else. */
export function countsByUnit(
  standing: Standing,
  { reportingUnits }: Pick<ProgramPack, 'reportingUnits'>,
  table: TaskTable | null,
): UnitTable {
  const canonical = namesOf(reportingUnits);
  const printed = new Map((table?.rows ?? []).map(({ unit }, at) => [canonical(unit), at]));
  const units = new Map<string, Map<string, Gathering>>();
  for (const name of printed.keys()) units.set(name, new Map());
  const met = new Set<string>();
  for (let row = 0; row < standing.listing.length; row++) {
    const listing = standing.listing[row] as number;
    if (listing === NOT_LISTED) continue;
    const unit = canonical(standing.unitOf(row) || NOT_SAID);
    const sector = standing.sectorOf(row) || NOT_SAID;
    met.add(sector);
    const cells = getOrAdd(units, unit, () => new Map<string, Gathering>());
    addTo(getOrAdd(cells, sector, newGathering), listing, standing.areasM2[row] as number);
  }
  const sectors = sectorsOf(table, met);
  const rows = [...units].map(([unit, cells]) => {
    const tableRow = printed.get(unit) ?? null;
    const name = tableRow === null ? unit : (table?.rows[tableRow]?.unit ?? unit);
    return finish(name, tableRow, sectors, (sector) => cells.get(sector));
  });
  const order = new Map(reportingUnits.map(({ name }, at) => [name, at]));
  const rank = ({ unit, tableRow }: UnitCounts) =>
    tableRow ?? 1000 + (unit === NOT_SAID ? 2000 : (order.get(unit) ?? 1000));
  rows.sort((a, b) => rank(a) - rank(b) || a.unit.localeCompare(b.unit, 'zh-CN'));
  const all = [...units.values()];
  const totals = finish('合计', null, sectors, (sector) =>
    join(all.map((cells) => cells.get(sector))),
  );
  return { sectors, rows, totals };
}

/** One name for every spelling: 干石览镇 and 干览镇 are 干𬒗镇. */
function namesOf(units: ProgramPack['reportingUnits']): (name: string) => string {
  const names = new Map<string, string>();
  for (const { name, aliases } of units)
    for (const alias of [name, ...aliases]) names.set(alias, name);
  return (name) => names.get(name) ?? name;
}

function sectorsOf(table: TaskTable | null, met: ReadonlySet<string>): readonly string[] {
  const columns = (table?.columns ?? []).flatMap(({ sector }) => sector ?? []);
  const others = [...met].filter((sector) => sector !== NOT_SAID && !columns.includes(sector));
  return [...new Set([...columns, ...others.sort(), ...(met.has(NOT_SAID) ? [NOT_SAID] : [])])];
}

/** Areas by verdict, NaN where the land is not known. */
type Gathering = readonly [listed: number[], undetermined: number[], exempt: number[]];

function newGathering(): Gathering {
  return [[], [], []];
}

function addTo([listed, undetermined, exempt]: Gathering, listing: number, areaM2: number): void {
  if (listing === LISTED) listed.push(areaM2);
  else if (listing === UNDETERMINED) undetermined.push(areaM2);
  else if (listing === EXEMPT) exempt.push(areaM2);
}

function join(parts: readonly (Gathering | undefined)[]): Gathering {
  const known = parts.filter((part) => part !== undefined);
  return [known.flatMap(([a]) => a), known.flatMap(([, b]) => b), known.flatMap(([, , c]) => c)];
}

function finish(
  unit: string,
  tableRow: number | null,
  sectors: readonly string[],
  of: (sector: string) => Gathering | undefined,
): UnitCounts {
  const gatherings = sectors.map((sector) => of(sector) ?? newGathering());
  return { unit, tableRow, cells: gatherings.map(countsOf), whole: countsOf(join(gatherings)) };
}

function countsOf([listed, undetermined, exempt]: Gathering): CellCounts {
  return { listed: tally(listed), undetermined: tally(undetermined), exempt: tally(exempt) };
}

function tally(areas: readonly number[]): Tally {
  const known = areas.filter((m2) => !Number.isNaN(m2));
  return { count: areas.length, areaM2: sumOf(known), withoutArea: areas.length - known.length };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
