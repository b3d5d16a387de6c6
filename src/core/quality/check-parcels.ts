import { checkUscc } from '../enterprise/check-uscc';
import type { Parcel } from '../parcel/parcel';
import type { Workspace } from '../workspace';
import { checkCode } from './check-code';
import { checkShape } from './check-shape';
import { factFaults } from './fact-faults';
import { draftAbout, type Fault, type FindingDraft } from './finding-draft';

/**
 * Everything that does not hold in the ledger of land and firms, in the order of the records; with
 * `only`, what does not hold of those records.
 */
export function checkParcels(ws: Workspace, only?: ReadonlySet<string>): FindingDraft[] {
  const { parcels, shapes, enterprises } = ws.tables;
  const byCode = parcelsByCode(parcels.values());
  const drafts: FindingDraft[] = [];
  for (const parcel of parcels.values()) {
    if (only && !only.has(parcel.id)) continue;
    const faults = [
      ...checkShape(parcel, shapes.get(parcel.id)?.geometry),
      ...ledgerFaults(parcel, ws, byCode),
      ...factFaults('parcels', parcel.facts),
    ];
    for (const fault of faults) drafts.push(draftAbout('parcels', parcel.id, fault));
  }
  for (const { id, uscc, facts } of enterprises.values()) {
    if (only && !only.has(id)) continue;
    for (const fault of factFaults('enterprises', facts)) {
      drafts.push(draftAbout('enterprises', id, fault));
    }
    const wrong = checkUscc(uscc);
    if (!wrong) continue;
    const why = `统一社会信用代码 ${uscc} ${wrong}；早期试点代码可能不符，请核对证照。`;
    drafts.push(draftAbout('enterprises', id, warning('uscc.form', why)));
  }
  return drafts;
}

function ledgerFaults(
  { id, code, unitId }: Parcel,
  ws: Workspace,
  byCode: ReadonlyMap<string, readonly Parcel[]>,
): Fault[] {
  const faults: Fault[] = [];
  const wrong = checkCode(code);
  if (wrong) faults.push(warning('code.form', `宗地代码 ${code} ${wrong}。`));
  const same = byCode.get(code) ?? [];
  if (same.length > 1) {
    const others = same
      .filter((parcel) => parcel.id !== id)
      .map((parcel) => parcel.name || parcel.id);
    const list =
      others.slice(0, 3).join('、') + (others.length > 3 ? ` 等 ${others.length} 宗` : '');
    faults.push(warning('code.duplicate', `宗地代码 ${code} 与${list}重复。`));
  }
  if (unitId === null || !ws.tables.units.has(unitId)) {
    faults.push(warning('unit.missing', '没有所在单位，分单位统计时将归入“未知”。'));
  }
  return faults;
}

function parcelsByCode(parcels: Iterable<Parcel>): Map<string, Parcel[]> {
  const byCode = new Map<string, Parcel[]>();
  for (const parcel of parcels) {
    if (parcel.code === '') continue;
    const same = byCode.get(parcel.code);
    if (same) same.push(parcel);
    else byCode.set(parcel.code, [parcel]);
  }
  return byCode;
}

function warning(rule: string, why: string): Fault {
  return { rule, severity: 'warning', place: null, why };
}
