import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { type Geometry, packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { planeAreaOf } from '../../core/geo/measure-area';
import { intersectGeometries } from '../../core/geo/overlay/overlay';
import { muFromM2, roundTo } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import type { KnownLedger } from '../../core/target/add-credits';
import type { Credit, CreditAreaMethod } from '../../core/target/credit';
import { leftOver } from '../../core/target/credit-conflicts';
import { creditsOfLedger, ledgerKeyOf, targetsOfLedger } from '../../core/target/ledger';
import type { Workspace } from '../../core/workspace';
import { today } from '../now';
import type { PickRing } from '../session';
import { useWorkspace } from '../workspace-store';
import type { Targets } from './derive-targets';

type Tables = Workspace['tables'];
export type CreditSubject = NonNullable<Credit['subject']>;
export type NewCredit = Omit<Credit, 'rev' | 'ledger' | 'reverses'>;
type Land = NonNullable<Credit['land']>;

/** The ledger a target is entered in, as operations ask for it; null where it is counted in none. */
export function knownLedger(targets: Targets, program: string, target: string): KnownLedger | null {
  const own = targets.programs.find((one) => one.program === program);
  const key = ledgerKeyOf(targets.packs, program, target);
  const ledger = targets.ledgers.get(key);
  if (!own || !ledger) return null;
  return { key, packs: targets.packs, ledger, period: own.pack.period, today: today() };
}

/** The programs a ledger is one for. */
export function programsOfLedger({
  packs,
  key,
}: Pick<KnownLedger, 'packs' | 'key'>): readonly string[] {
  return targetsOfLedger(packs, key).map(({ pack }) => pack.id);
}

/** What of a parcel is counted: all of it, or the part inside an outline drawn on the map. Null without outline. */
export function landOfParcel(tables: Tables, id: string, part: PickRing | null): Land | null {
  const shape = tables.shapes.get(id);
  if (!shape) return null;
  if (!part) return unpackPolygons(shape.geometry);
  const inside: Geometry = intersectGeometries(shape.geometry, packPolygons([[part]]));
  return geodesicAreaM2(inside) > 0 ? unpackPolygons(inside) : null;
}

/** So many mu by a method; null where the method tells nothing of it, as a certificate of a part. */
export function muByMethod(
  tables: Tables,
  id: string,
  land: Land | null,
  method: CreditAreaMethod,
  isPart: boolean,
): number | null {
  if (method === '文件所载') return null;
  if (method === '证载') {
    const m2 = isPart ? null : (tables.parcels.get(id)?.registeredM2 ?? null);
    return m2 === null ? null : roundTo(muFromM2(m2), 2);
  }
  if (!land) return null;
  const geometry = packPolygons(land);
  if (method === '椭球面') return roundTo(muFromM2(geodesicAreaM2(geometry)), 2);
  const plane = planeAreaOf(geometry);
  return isRefusal(plane) ? null : roundTo(muFromM2(plane.m2), 2);
}

/**
 * The unit a subject counts for: who reports it to the program, or to another the ledger is shared with, so that it is the
 * same whichever document it is entered for; else where it lies. A firm without a say of its own reports with its land.
 */
export function unitOfSubject(
  tables: Tables,
  program: string,
  subject: CreditSubject,
  sharedWith: readonly string[] = [],
): string | null {
  if (subject.table === 'blocks') {
    const block = tables.blocks.get(subject.id);
    return block?.reportingUnitId ?? block?.unitId ?? null;
  }
  const record = tables[subject.table].get(subject.id);
  for (const one of [program, ...sharedWith]) {
    const reporting = record?.reportingUnits[one];
    if (reporting) return reporting;
  }
  if (subject.table === 'parcels') return tables.parcels.get(subject.id)?.unitId ?? null;
  for (const { enterpriseId, parcelId } of tables.occupancies.values()) {
    const land = { table: 'parcels', id: parcelId } as const;
    if (enterpriseId === subject.id) return unitOfSubject(tables, program, land, sharedWith);
  }
  return null;
}

/** The sector of the firm, or of the first firm on the land; empty where nobody said. */
export function sectorOfSubject(tables: Tables, subject: CreditSubject): string {
  if (subject.table === 'enterprises') return tables.enterprises.get(subject.id)?.sector ?? '';
  return subject.table === 'parcels' ? (sectorsOfLand(tables).get(subject.id) ?? '') : '';
}

/** The sector of the first firm on each parcel that tells one; for many parcels this is asked once. */
export function sectorsOfLand({ occupancies, enterprises }: Tables): ReadonlyMap<string, string> {
  const sectors = new Map<string, string>();
  for (const { enterpriseId, parcelId } of occupancies.values()) {
    const sector = enterprises.get(enterpriseId)?.sector;
    if (sector && !sectors.has(parcelId)) sectors.set(parcelId, sector);
  }
  return sectors;
}

/** What of a refused credit is not counted yet, to be offered instead; null where nothing worth counting is left. */
export function restOf(credit: NewCredit, known: KnownLedger): { land: Land; mu: number } | null {
  const { tables } = useWorkspace.getState().ws;
  const own = creditsOfLedger(known.packs, known.key, tables.credits.values());
  const asked: Credit = { ...credit, ledger: known.key, reverses: null, rev: 0 };
  const outlineOf = (id: string) => tables.shapes.get(id)?.geometry;
  const rest = leftOver(known.ledger.with([...own, asked]), asked, outlineOf);
  const mu = rest ? roundTo(rest.mu, 2) : 0;
  return rest && mu > 0 ? { land: rest.polygons, mu } : null;
}
