import type { Geometry } from '../geo/geometry';
import { checkFacts } from '../integrity/check-facts';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { parcelFields } from './fields';
import type { Parcel, Shape } from './parcel';

const fieldsByKey = new Map(parcelFields.map((field) => [field.key, field]));

/** Says why a parcel may not stand in this workspace, or null. */
export function checkParcel(ws: Workspace, parcel: Parcel): Refusal | null {
  if (parcel.name.trim() === '') return refuse('bad-name', '地块名称为空。', '请填写地块名称。');
  if (parcel.name.length > 100) {
    return refuse('bad-name', '地块名称超过 100 字。', '请缩短后再保存。');
  }
  if ([parcel.landUse, parcel.tenure].some((text) => text.length > 100)) {
    return refuse('bad-text', '用途或权属超过 100 字。', '请缩短后再保存。');
  }
  if (parcel.code.length > 40) {
    return refuse('bad-code', `宗地代码“${parcel.code}”过长。`, '宗地代码为 19 位，请核对。');
  }
  const { registeredM2 } = parcel;
  if (registeredM2 !== null && !(Number.isFinite(registeredM2) && registeredM2 >= 0)) {
    return refuse(
      'bad-value',
      '证载登记面积（平方米）应为不小于 0 的数。',
      '请改正；没有证的请留空，按“未知”记。',
    );
  }
  return checkUnits(ws, parcel) ?? checkFacts(fieldsByKey, parcel.facts);
}

/** Says why an outline may not be stored, or null. Crossing rings are findings, not refusals. */
export function checkShape(ws: Workspace, shape: Shape): Refusal | null {
  if (!ws.tables.parcels.has(shape.id)) {
    return refuse('dangling', `图形 ${shape.id} 没有对应的地块。`, '请连同地块一起导入。');
  }
  return checkOutline(shape);
}

/** Says why an outline cannot be drawn on any map, or null. */
export function checkOutline({ geometry }: Shape): Refusal | null {
  if (isPacked(geometry)) return null;
  return refuse(
    'bad-shape',
    '图形坐标缺失、不是经纬度或环不完整。',
    '请核对坐标系与界址点后重新导入。',
  );
}

/** Ends of rings and parts: whole numbers, each past the one before. */
function rises(ends: readonly number[]): boolean {
  let last = 0;
  for (const end of ends) {
    if (!Number.isInteger(end) || end <= last) return false;
    last = end;
  }
  return true;
}

function isPacked({ coords, rings, polygons }: Geometry): boolean {
  if (coords.length === 0 || rings.at(-1) !== coords.length / 2) return false;
  if (polygons.at(-1) !== rings.length || !rises(rings) || !rises(polygons)) return false;
  for (let i = 0; i < coords.length; i += 2) {
    const lon = coords[i] as number;
    const lat = coords[i + 1] as number;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return false;
  }
  return true;
}

function checkUnits(ws: Workspace, { unitId, reportingUnits }: Parcel): Refusal | null {
  const named = [unitId, ...Object.values(reportingUnits)];
  for (const id of named) {
    if (id !== null && !ws.tables.units.has(id)) {
      return refuse('dangling', `单位 ${id} 不存在。`, '请先建立该镇街或平台，或改选已有单位。');
    }
  }
  return null;
}
