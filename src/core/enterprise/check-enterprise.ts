import { checkFacts } from '../integrity/check-facts';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { Enterprise } from './enterprise';
import { enterpriseFields } from './fields';
import type { Occupancy } from './occupancy';

const fieldsByKey = new Map(enterpriseFields.map((field) => [field.key, field]));

const bases: readonly string[] = ['自有', '租赁', '其他'];

/** Says why an enterprise may not stand in this workspace, or null. */
export function checkEnterprise(ws: Workspace, enterprise: Enterprise): Refusal | null {
  if (enterprise.name.trim() === '' || enterprise.name.length > 100) {
    return refuse('bad-name', '企业名称为空或超过 100 字。', '请填写企业名称。');
  }
  if (enterprise.uscc.length > 40 || enterprise.sector.length > 100) {
    return refuse('bad-text', '统一社会信用代码超过 40 字或行业超过 100 字。', '请核对后再保存。');
  }
  for (const id of Object.values(enterprise.reportingUnits)) {
    if (!ws.tables.units.has(id)) {
      return refuse('dangling', `单位 ${id} 不存在。`, '请先建立该镇街或平台，或改选已有单位。');
    }
  }
  return checkFacts(fieldsByKey, enterprise.facts);
}

/** Both ends of an occupancy must be there, and its areas must be numbers or unknown. */
export function checkOccupancy(ws: Workspace, occupancy: Occupancy): Refusal | null {
  const { areaM2, floorAreaM2, basis, enterpriseId, parcelId } = occupancy;
  if (!bases.includes(basis)) {
    return refuse('bad-value', `用地方式“${basis}”不对。`, '请选择自有、租赁或其他。');
  }
  if (!ws.tables.enterprises.has(enterpriseId) || !ws.tables.parcels.has(parcelId)) {
    return refuse('dangling', '用地关系所指的企业或地块不存在。', '请先建立企业和地块。');
  }
  if (isArea(areaM2) && isArea(floorAreaM2)) return null;
  return refuse(
    'bad-value',
    `${isArea(areaM2) ? '使用建筑面积' : '使用面积'}（平方米）应为不小于 0 的数。`,
    '请改正；不知道的请留空，按“未知”记。',
  );
}

function isArea(m2: number | null): boolean {
  return m2 === null || (Number.isFinite(m2) && m2 >= 0);
}
