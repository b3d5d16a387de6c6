import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import { checkRecord } from '../integrity/check-record';
import type { DraftWorld } from './draft-world';
import { unitFinder, unitUnknown } from './find-unit';
import { importFields } from './import-field';
import {
  type FieldDiff,
  type Made,
  type MatchHint,
  type RowOutcome,
  toldLater,
} from './import-plan';
import { diffOf, factDiffs, mergeFacts } from './merge-record';
import { plainFirmName } from './plain-firm-name';
import type { RowDraft } from './read-row';
import type { RowNote } from './row-note';

const fields = new Map(importFields('enterprises').map((field) => [field.key, field]));

/** Takes rows of a ledger of firms. A firm is found again by its 统一社会信用代码, else by its name. */
export function firmImporter(world: DraftWorld, made: Made): (row: RowDraft) => RowOutcome {
  const unitOf = unitFinder(world.ws.tables.units);
  const find = firmFinder(world.ws.tables.enterprises);
  const places: Places = { parcelOf: parcelsByCode(world), known: usesKnown(world) };
  const seen = new Map<string, number>();
  return (row) => {
    const notes = [...row.notes];
    const text = (key: string) => {
      const value = row.own.get(key);
      return value === undefined ? undefined : String(value ?? '').trim();
    };
    const uscc = text('uscc')?.replace(/\s+/g, '').toUpperCase();
    const old = find(uscc, text('name'));
    const base: Enterprise = old ?? { ...blank, id: made.nextId('enterprise') };
    const place = text('reports');
    const reports = place ? unitOf(place) : null;
    if (place && reports === null) notes.push(unitUnknown(place));
    const { facts, told } = mergeFacts(base.facts, row.facts);
    const firm: Enterprise = {
      ...base,
      name: text('name') || base.name,
      uscc: uscc ?? base.uscc,
      sector: text('sector') ?? base.sector,
      reportingUnits: reports
        ? {
            ...base.reportingUnits,
            ...Object.fromEntries(made.programIds.map((id) => [id, reports])),
          }
        : base.reportingUnits,
      facts,
    };
    const hint = firmHint(row);
    const outcome = {
      at: row.at,
      name: firm.name || `第 ${row.at} 行`,
      id: firm.id,
      notes,
      ...(hint && { hint }),
    };
    // New ones have ids of their own; by code, else by name, they are the same firm all the same.
    const named = plainFirmName(firm.name);
    const before = seen.get(firm.id) ?? seen.get(firm.uscc || named);
    const refusal = checkRecord(world.ws, 'enterprises', firm);
    const why = before !== undefined ? `与第 ${before} 行是同一企业` : (refusal?.why ?? null);
    if (why) return { ...outcome, outcome: 'refused', id: null, why, diffs: [] };
    for (const key of [firm.id, firm.uscc, named]) if (key) seen.set(key, row.at);
    const tell = diffsOf(base, firm, told, world.ws.tables.units);
    const own = old ? tell() : [];
    if (own.length > 0 || !old) world.put('enterprises', firm);
    const used = uses(world, made, firm.id, row, places, notes);
    if (!old) return toldLater({ ...outcome, outcome: 'new', why: null }, withUses(tell, used));
    const diffs = [...own, ...used];
    return { ...outcome, outcome: diffs.length > 0 ? 'changed' : 'unchanged', why: null, diffs };
  };
}

type Units = DraftWorld['ws']['tables']['units'];

/** Apart from the row, which is let go. */
function diffsOf(
  base: Enterprise,
  firm: Enterprise,
  told: ReturnType<typeof mergeFacts>['told'],
  units: Units,
): () => FieldDiff[] {
  return () => [
    ...diffOf('企业名称', base.name, firm.name),
    ...diffOf('统一社会信用代码', base.uscc, firm.uscc),
    ...diffOf('行业', base.sector, firm.sector),
    ...diffOf('填报单位', reported(base, units), reported(firm, units)),
    ...factDiffs(told, fields),
  ];
}

function withUses(tell: () => FieldDiff[], used: readonly FieldDiff[]): () => FieldDiff[] {
  return used.length > 0 ? () => [...tell(), ...used] : tell;
}

const blank: Omit<Enterprise, 'id'> = {
  name: '',
  uscc: '',
  sector: '',
  reportingUnits: {},
  facts: [],
  rev: 0,
};

/** By code, else by name; a name two firms share finds nobody. */
export function firmFinder(
  enterprises: ReadonlyMap<string, Enterprise>,
): (uscc: string | undefined, name: string | undefined) => Enterprise | undefined {
  const byCode = new Map<string, Enterprise>();
  const byName = new Map<string, Enterprise | null>();
  for (const firm of enterprises.values()) {
    if (firm.uscc) byCode.set(firm.uscc, firm);
    const key = plainFirmName(firm.name);
    byName.set(key, byName.has(key) ? null : firm);
  }
  return (uscc, name) => {
    const coded = uscc ? byCode.get(uscc) : undefined;
    if (coded) return coded;
    const named = name ? byName.get(plainFirmName(name)) : undefined;
    return named && (!uscc || !named.uscc) ? named : undefined;
  };
}

export function parcelsByCode({ ws }: DraftWorld): ReadonlyMap<string, string> {
  return new Map(
    [...ws.tables.parcels.values()].flatMap(({ id, code }) => (code ? [[code, id]] : [])),
  );
}

/** What of a row helps to find the land of the firm, and stands in no record. */
function firmHint({ own, point }: RowDraft): MatchHint | null {
  const number = (key: string) => {
    const value = own.get(key);
    return typeof value === 'number' ? value : null;
  };
  const [landM2, x, y] = [number('landM2'), number('x'), number('y')];
  const codes = splitCodes(String(own.get('parcelCode') ?? ''));
  // 0, 0 is what forms hold where nobody stood.
  const told = x !== null && y !== null && x !== 0 && y !== 0;
  const at: MatchHint['point'] = told ? [x, y] : point;
  if (landM2 === null && codes.length === 0 && !at) return null;
  return {
    ...(landM2 !== null && { landM2 }),
    ...(codes.length > 0 && { codes }),
    ...(at && { point: at }),
  };
}

function splitCodes(cell: string): string[] {
  return cell.split(/[、，,;；\s]+/).filter(Boolean);
}

interface Places {
  readonly parcelOf: ReadonlyMap<string, string>;
  readonly known: Map<string, Occupancy>;
}

/** 所用宗地代码 of the ledger: several codes in one cell are several parcels. */
function uses(
  world: DraftWorld,
  made: Made,
  enterpriseId: string,
  { own }: RowDraft,
  { parcelOf, known }: Places,
  notes: RowNote[],
): FieldDiff[] {
  const cell = own.get('parcelCode');
  if (typeof cell !== 'string' || cell.trim() === '') return [];
  const codes = splitCodes(cell);
  const m2 = own.get('landM2');
  return codes.flatMap((code) => {
    const parcelId = parcelOf.get(code);
    if (!parcelId) {
      notes.push({ kind: 'link', why: `宗地代码 ${code} 没有对应的地块，用地关系未建立` });
      return [];
    }
    if (known.has(`${enterpriseId}|${parcelId}`)) return [];
    // One figure for several parcels cannot be shared out by guessing.
    const areaM2 = codes.length === 1 && typeof m2 === 'number' ? m2 : null;
    const id = made.nextId('occupancy');
    const use: Occupancy = {
      id,
      enterpriseId,
      parcelId,
      basis: '自有',
      areaM2,
      floorAreaM2: null,
      rev: 0,
    };
    world.put('occupancies', use);
    known.set(`${enterpriseId}|${parcelId}`, use);
    return [{ label: '用地关系', before: '', after: `${code}（自有）` }];
  });
}

/** Which firm uses which parcel already, `firm|parcel`. */
export function usesKnown({ ws }: DraftWorld): Map<string, Occupancy> {
  return new Map(
    [...ws.tables.occupancies.values()].map((use) => [`${use.enterpriseId}|${use.parcelId}`, use]),
  );
}

function reported({ reportingUnits }: Enterprise, units: Units): string {
  const names = Object.values(reportingUnits).map((id) => units.get(id)?.name ?? '');
  return [...new Set(names)].join('、');
}
