import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import { checkRecord } from '../integrity/check-record';
import type { DraftWorld } from './draft-world';
import { unitFinder } from './find-unit';
import { importFields } from './import-field';
import type { FieldDiff, Made, RowOutcome } from './import-plan';
import { diffOf, mergeFacts } from './merge-record';
import { plainFirmName } from './plain-firm-name';
import type { RowDraft } from './read-row';

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
    if (place && reports === null) notes.push(`单位“${place}”不在镇街、平台中，未填`);
    const { facts, diffs } = mergeFacts(base.facts, row.facts, fields);
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
    const landM2 = row.own.get('landM2');
    const outcome = {
      at: row.at,
      name: firm.name || `第 ${row.at} 行`,
      id: firm.id,
      notes,
      ...(typeof landM2 === 'number' && { hint: { landM2 } }),
    };
    const before = seen.get(firm.id);
    const refusal = checkRecord(world.ws, 'enterprises', firm);
    const why = before !== undefined ? `与第 ${before} 行是同一企业` : (refusal?.why ?? null);
    if (why) return { ...outcome, outcome: 'refused', id: null, why, diffs: [] };
    seen.set(firm.id, row.at);
    const own = [
      ...diffOf('企业名称', base.name, firm.name),
      ...diffOf('统一社会信用代码', base.uscc, firm.uscc),
      ...diffOf('行业', base.sector, firm.sector),
      ...diffOf('填报单位', reported(base, world), reported(firm, world)),
      ...diffs,
    ];
    if (own.length > 0 || !old) world.put('enterprises', firm);
    const used = uses(world, made, firm.id, row, places, notes);
    const all = [...own, ...used];
    if (old && all.length === 0) return { ...outcome, outcome: 'unchanged', why: null, diffs: [] };
    return { ...outcome, outcome: old ? 'changed' : 'new', why: null, diffs: all };
  };
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
  notes: string[],
): FieldDiff[] {
  const cell = own.get('parcelCode');
  if (typeof cell !== 'string' || cell.trim() === '') return [];
  const codes = cell.split(/[、，,;；\s]+/).filter(Boolean);
  const m2 = own.get('landM2');
  return codes.flatMap((code) => {
    const parcelId = parcelOf.get(code);
    if (!parcelId) {
      notes.push(`宗地代码 ${code} 没有对应的地块，用地关系未建立`);
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

function reported({ reportingUnits }: Enterprise, { ws }: DraftWorld): string {
  const names = Object.values(reportingUnits).map((id) => ws.tables.units.get(id)?.name ?? '');
  return [...new Set(names)].join('、');
}
