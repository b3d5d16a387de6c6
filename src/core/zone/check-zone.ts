import { checkOutline } from '../parcel/check-parcel';
import type { Shape } from '../parcel/parcel';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { Zone } from './zone';

/** Says why a zone may not be stored, or null. */
export function checkZone({ name, kind }: Zone): Refusal | null {
  if (name.trim() === '' || name.length > 100) {
    return refuse(
      'bad-name',
      '规划线名称为空或超过 100 字。',
      '请填写名称，例如“北部工业用地控制线”。',
    );
  }
  if (kind === '工业用地控制线') return null;
  return refuse('bad-value', `“${name}”的类别“${kind}”不对。`, '目前只收工业用地控制线。');
}

/** A border is of a unit or of a zone, and sound like any outline. */
export function checkBorder(ws: Workspace, border: Shape): Refusal | null {
  if (!ws.tables.units.has(border.id) && !ws.tables.zones.has(border.id)) {
    return refuse(
      'dangling',
      `边界 ${border.id} 没有对应的单位或规划线。`,
      '请先建立单位或规划线。',
    );
  }
  return checkOutline(border);
}
