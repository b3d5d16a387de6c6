import { formatNumber } from '../quantity';
import type { Workspace } from '../workspace';
import type { FindingDraft } from './finding-draft';

/** Townships of the ledger that the layer of units does not draw; a platform may have no border. */
export function borderFaults({
  units,
  borders,
  parcels,
}: Pick<Workspace['tables'], 'units' | 'borders' | 'parcels'>): FindingDraft[] {
  // Where nobody has brought borders at all, there is no layer to be put beside the ledger.
  if (borders.size === 0) return [];
  const land = new Map<string, number>();
  for (const { unitId } of parcels.values()) {
    if (unitId !== null) land.set(unitId, (land.get(unitId) ?? 0) + 1);
  }
  return [...units.values()].flatMap(({ id, name, kind }) => {
    const count = land.get(id) ?? 0;
    if (kind !== '镇街' || count === 0 || borders.has(id)) return [];
    const why = `台账中有 ${formatNumber(count, 0)} 宗地在${name}，镇街图层里没有它的界线：不能按界线核对，也不能判断是否超出区界。请导入它的界线。`;
    return {
      rule: 'border.missing',
      severity: 'warning',
      origin: '质检',
      subject: null,
      place: null,
      fileRow: `镇街图层 · ${name}`,
      why,
    };
  });
}
