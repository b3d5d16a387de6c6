import { newestFact } from '../fact';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { packPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import type { ProgramPack } from '../program/schema/pack-schema';
import { formatM2, formatMu, muFromM2 } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { isOver } from './claims';
import type { Credit } from './credit';
import { creditsOfLedger, unitOfLedger } from './ledger';
import type { LandLedger } from './ledger-land';

/** Land may stand out of its parcel by what surveys differ by. */
const OUTSIDE_M2 = 1;
const OUTSIDE_SHARE = 0.005;

interface Known {
  readonly key: string;
  readonly packs: readonly ProgramPack[];
  readonly ledger: LandLedger;
}

/** Says why so much may not be credited, or null: nothing is credited that is not there. */
export function checkAmount(ws: Workspace, credit: Credit, known: Known): Refusal | null {
  const { amount, floorM2, unit } = credit;
  if (amount !== null && floorM2 !== null) {
    return refuse('bad-value', '一笔认定不能既计用地又计建筑面积。', '请分开登记。');
  }
  if (amount === null) return floorM2 === null ? null : checkFloors(ws, credit, floorM2, known);
  const wanted = unitOfLedger(known.packs, known.key);
  if (unit !== wanted) {
    return refuse('bad-value', `该目标以“${wanted}”计，填的是“${unit}”。`, '请按目标的单位填写。');
  }
  return known.ledger.rules.kind === 'land' ? checkMu(ws, credit, amount) : null;
}

function checkMu(ws: Workspace, credit: Credit, amount: number): Refusal | null {
  const { subject, land } = credit;
  const parcel = subject?.table === 'parcels' ? ws.tables.parcels.get(subject.id) : undefined;
  const shape = parcel && ws.tables.shapes.get(parcel.id);
  if (!land) {
    if (!parcel || shape) {
      return refuse(
        'no-land',
        '没有用地范围，无法判断是否与已认定的重复。',
        '请在图上选择地块，或画出所计的部分。',
      );
    }
    const { registeredM2 } = parcel;
    if (registeredM2 === null || !isOver(amount, muFromM2(registeredM2))) return null;
    return tooLarge(amount, muFromM2(registeredM2), `“${parcel.name}”证载面积`);
  }
  const geometry = packPolygons(land);
  const m2 = geodesicAreaM2(geometry);
  if (isOver(amount, muFromM2(m2))) return tooLarge(amount, muFromM2(m2), '所计用地（椭球面积）');
  if (!parcel || !shape) return null;
  const outside = m2 - overlapAreaM2(geometry, shape.geometry);
  if (outside <= Math.max(OUTSIDE_M2, m2 * OUTSIDE_SHARE)) return null;
  return refuse(
    'outside-parcel',
    `所计用地有 ${formatM2(outside)} 在“${parcel.name}”之外。`,
    '请按地块范围重新选择，或分别登记到各自的地块。',
  );
}

function tooLarge(amount: number, most: number, what: string): Refusal {
  return refuse(
    'too-large',
    `认定 ${formatMu(amount)}，大于${what} ${formatMu(most)}。`,
    '请核对数量，或核对地块范围。',
  );
}

/** Of one event no more floors than stand on the parcel; where nobody knows how many stand, none can be counted. */
function checkFloors(ws: Workspace, credit: Credit, floorM2: number, known: Known): Refusal | null {
  const { subject } = credit;
  const parcel = subject?.table === 'parcels' ? ws.tables.parcels.get(subject.id) : undefined;
  const told = ['floorAreaM2', 'titledFloorAreaM2', 'plannedFloorAreaM2'].flatMap((field) => {
    const value = newestFact(parcel?.facts ?? [], field)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  const most = told[0];
  if (!parcel || most === undefined) {
    return refuse(
      'unknown-floors',
      '对象不是地块，或地块的建筑面积未知，不能按建筑面积计入。',
      '请选择地块，并先填写现状建筑面积。',
    );
  }
  const own = creditsOfLedger(known.packs, known.key, ws.tables.credits.values());
  const back = new Set(own.map(({ reverses }) => reverses));
  const before = own
    .filter(({ id, reverses, planned }) => reverses === null && !planned && !back.has(id))
    .filter(({ subject: of, event }) => of?.id === parcel.id && event === credit.event)
    .reduce((sum, other) => sum + (other.floorM2 ?? 0), 0);
  if (before + floorM2 <= most * (1 + OUTSIDE_SHARE)) return null;
  return refuse(
    'too-large',
    `“${parcel.name}”建筑面积 ${formatM2(most)}，同类事项已计 ${formatM2(before)}，再计 ${formatM2(floorM2)} 就超过了。`,
    '请核对建筑面积。',
  );
}
