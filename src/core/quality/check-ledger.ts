import { checkUscc } from '../enterprise/check-uscc';
import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { landOfParcel } from '../indicator/parcel-land';
import type { Parcel } from '../parcel/parcel';
import type { Workspace } from '../workspace';
import { borderFaults } from './border-faults';
import { checkCode } from './check-code';
import { factFaults } from './fact-faults';
import { draftAbout, type Fault, type FindingDraft } from './finding-draft';
import { shareFaults } from './share-faults';
import { firmValueFaults, parcelValueFaults } from './value-faults';

export interface LedgerToCheck {
  readonly ws: Workspace;
  /** Only these records. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** Records between two breaths. */
const STEP = 512;

/** Everything that does not hold in the ledger of land and firms, in the order of the records. */
export function* checkLedger({ ws, only }: LedgerToCheck): Generator<void, FindingDraft[], void> {
  const { parcels, enterprises, occupancies } = ws.tables;
  const byCode = grouped(parcels.values(), ({ code }) => code);
  const byUscc = grouped(enterprises.values(), ({ uscc }) => uscc);
  const byParcel = grouped(occupancies.values(), ({ parcelId }) => parcelId);
  const byFirm = grouped(occupancies.values(), ({ enterpriseId }) => enterpriseId);
  const drafts: FindingDraft[] = only ? [] : borderFaults(ws.tables);
  let seen = 0;
  for (const parcel of parcels.values()) {
    if (++seen % STEP === 0) yield;
    if (only && !only.has(parcel.id)) continue;
    const uses = byParcel.get(parcel.id) ?? [];
    for (const fault of parcelFaults(parcel, ws, byCode.get(parcel.code) ?? [], uses)) {
      drafts.push(draftAbout('parcels', parcel.id, fault));
    }
  }
  for (const firm of enterprises.values()) {
    if (++seen % STEP === 0) yield;
    if (only && !only.has(firm.id)) continue;
    const uses = byFirm.get(firm.id) ?? [];
    for (const fault of firmFaults(firm, ws, byUscc.get(firm.uscc) ?? [], uses)) {
      drafts.push(draftAbout('enterprises', firm.id, fault));
    }
  }
  return drafts;
}

function parcelFaults(
  parcel: Parcel,
  { tables }: Workspace,
  same: readonly Parcel[],
  uses: readonly Occupancy[],
): Fault[] {
  const { id, code, unitId, facts } = parcel;
  const faults: Fault[] = [];
  const wrong = checkCode(code);
  if (wrong) faults.push(warning('code.form', `宗地代码 ${code} ${wrong}。`));
  if (same.length > 1) {
    const why = `宗地代码 ${code} 与${others(same, id, '宗')}重复。`;
    faults.push(warning('code.duplicate', why));
  }
  if (unitId === null || !tables.units.has(unitId)) {
    faults.push(warning('unit.missing', '没有所在单位，分单位统计时将归入“未知”。'));
  }
  // Where nobody has said who uses what, every parcel would be told.
  if (uses.length === 0 && tables.occupancies.size > 0) {
    faults.push(notice('occupancy.none', '没有关联企业：不知道谁在使用这宗地。'));
  }
  const land = landOfParcel(parcel, (of) => {
    const geometry = tables.shapes.get(of)?.geometry;
    return geometry ? geodesicAreaM2(geometry) : null;
  });
  return [
    ...faults,
    ...shareFaults(uses, land),
    ...factFaults('parcels', facts),
    ...parcelValueFaults(facts),
  ];
}

function firmFaults(
  { id, uscc, facts }: Enterprise,
  { tables }: Workspace,
  same: readonly Enterprise[],
  uses: readonly Occupancy[],
): Fault[] {
  const faults = factFaults('enterprises', facts);
  const wrong = checkUscc(uscc);
  if (wrong) {
    const why = `统一社会信用代码 ${uscc} ${wrong}；早期试点代码可能不符，请核对证照。`;
    faults.push(warning('uscc.form', why));
  }
  if (same.length > 1) {
    const why = `统一社会信用代码 ${uscc} 与${others(same, id, '家')}重复，可能是同一家企业。`;
    faults.push(warning('uscc.duplicate', why));
  }
  if (uses.length === 0 && tables.occupancies.size > 0) {
    faults.push(notice('occupancy.none', '没有关联地块：用地面积和亩均指标无法计算。'));
  }
  return [...faults, ...firmValueFaults(facts)];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function others(same: readonly Named[], id: string, measure: string): string {
  const names = same.filter((one) => one.id !== id).map((one) => one.name || one.id);
  const more = names.length > 3 ? ` 等 ${names.length} ${measure}` : '';
  return names.slice(0, 3).join('、') + more;
}

/** Records by a key; those without one belong to no group. */
function grouped<T>(records: Iterable<T>, keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

function warning(rule: string, why: string): Fault {
  return { rule, severity: 'warning', place: null, why };
}

function notice(rule: string, why: string): Fault {
  return { rule, severity: 'notice', place: null, why };
}
