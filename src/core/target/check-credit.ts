import { isItemId, isProgramId } from '../check-program-year';
import { checkLength } from '../check-text';
import { isDay } from '../field';
import { packPolygons } from '../geo/geometry';
import { checkSubject } from '../integrity/check-subject';
import { checkOutline } from '../parcel/check-parcel';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { type Credit, creditAreaMethods, creditSubjects } from './credit';

/** Says why a credit may not be stored, or null. Whether the pack knows target and event is not asked: it may be gone. */
export function checkCredit(ws: Workspace, credit: Credit): Refusal | null {
  return (
    checkTargetId(credit.ledger) ??
    checkEvent(credit) ??
    checkAbout(ws, credit) ??
    checkUnit(ws, credit.unitId) ??
    checkAmount(credit) ??
    checkLand(credit) ??
    checkWords(credit) ??
    checkReversal(ws, credit)
  );
}

/** A target is named with its program, `dinghai-2021:d7`. */
export function checkTargetId(target: string): Refusal | null {
  const [programId = '', item = '', ...more] = target.split(':');
  if (isProgramId(programId) && isItemId(item) && more.length === 0) return null;
  return refuse('bad-program', '没有指明计入哪个方案的哪项目标。', '请先选定方案和目标。');
}

export function checkUnit(ws: Workspace, unitId: string | null): Refusal | null {
  if (unitId === null || ws.tables.units.has(unitId)) return null;
  return refuse('dangling', `单位 ${unitId} 不存在。`, '请改选已有的镇街或平台。');
}

function checkEvent({ event, on, planned }: Credit): Refusal | null {
  if (!isItemId(event)) {
    return refuse('bad-value', '没有指明是哪一种认定事项。', '请选择开工、竣工等事项。');
  }
  if (isDay(on)) return null;
  return refuse(
    'bad-day',
    `${planned ? '计划日期' : '发生日期'}“${on}”不是有效日期。`,
    '请填写，如 2021-07-31。',
  );
}

function checkAbout(ws: Workspace, credit: Credit): Refusal | null {
  const { subject } = credit;
  if (subject && !creditSubjects.includes(subject.table)) {
    return refuse('bad-value', '认定的对象应为地块、区块或企业。', '请重新选择对象。');
  }
  return checkSubject(ws, credit);
}

/** Nothing at all, or less than nothing, is no credit; what goes back is a reversal. */
function checkAmount({ amount, floorM2, areaMethod }: Credit): Refusal | null {
  for (const [what, figure] of [
    ['认定数量', amount],
    ['建筑面积', floorM2],
  ] as const) {
    if (figure === null || (Number.isFinite(figure) && figure > 0)) continue;
    return refuse(
      'bad-value',
      `${what}应为大于 0 的数。`,
      '请改正；要冲减已认定的，请用“撤销认定”。',
    );
  }
  if (amount === null && floorM2 === null) {
    return refuse('bad-value', '没有填写认定数量。', '请填写数量，或填写建筑面积。');
  }
  if (areaMethod === null || creditAreaMethods.includes(areaMethod)) return null;
  return refuse(
    'bad-value',
    `“${areaMethod}”不是面积口径。`,
    `请选择${creditAreaMethods.join('、')}。`,
  );
}

function checkLand({ land }: Credit): Refusal | null {
  if (land === null) return null;
  const refusal = checkOutline({ id: '', geometry: packPolygons(land), rev: 0 });
  if (refusal) return refusal;
  if (land.every((rings) => rings.every((ring) => ring.length >= 3))) return null;
  return refuse('bad-shape', '认定用地有不足三个点的环。', '请补足界址点后再保存。');
}

function checkWords({ unit, sector, document, note, by }: Credit): Refusal | null {
  return (
    checkLength('单位', unit, 20) ??
    checkLength('行业', sector, 60) ??
    checkLength('依据文件', document, 200) ??
    checkLength('备注', note, 1000) ??
    checkLength('填报人', by, 60)
  );
}

/** A reversal takes back one credit of its own ledger, once, and not before there was one. */
function checkReversal({ tables }: Workspace, credit: Credit): Refusal | null {
  const { id, ledger, on, planned, reverses } = credit;
  if (reverses === null) return null;
  const taken = tables.credits.get(reverses);
  if (!taken || taken.ledger !== ledger || taken.reverses !== null) {
    return refuse('dangling', '要撤销的认定不存在。', '请刷新后重新选择。');
  }
  // A plan may be dropped before its day.
  if (planned || (on < taken.on && !taken.planned)) {
    return refuse(
      'bad-day',
      `撤销日期“${on}”早于认定日期 ${taken.on}，或写成了计划。`,
      '请填写认定之后实际撤销的日期。',
    );
  }
  for (const other of tables.credits.values()) {
    if (other.reverses === reverses && other.id !== id) {
      return refuse('twice', `这笔认定已于 ${other.on} 撤销。`, '不必重复撤销；要恢复请重新认定。');
    }
  }
  return null;
}
