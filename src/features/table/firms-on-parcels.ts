import type { Steps } from '../../app/analysis/steps';
import type { Occupancy } from '../../core/enterprise/occupancy';
import type { Row } from './column';

const ROWS = 4096;

/** 1 for each firm that uses one of the parcels shown: the filter of the map is the filter of the firms too. */
export function* firmsOnParcels(
  shown: Uint8Array,
  ids: readonly string[],
  occupancies: ReadonlyMap<string, Occupancy>,
  firms: readonly (Row | undefined)[],
): Steps<Uint8Array> {
  const parcels = new Set<string>();
  for (let row = 0; row < ids.length; row++) {
    if (shown[row] === 1) parcels.add(ids[row] as string);
    if (row % ROWS === ROWS - 1) yield;
  }
  const found = new Set<string>();
  let count = 0;
  for (const { parcelId, enterpriseId } of occupancies.values()) {
    if (parcels.has(parcelId)) found.add(enterpriseId);
    if (count++ % ROWS === ROWS - 1) yield;
  }
  const kept = new Uint8Array(firms.length);
  for (let row = 0; row < firms.length; row++) {
    const firm = firms[row];
    if (firm && found.has(firm.id)) kept[row] = 1;
    if (row % ROWS === ROWS - 1) yield;
  }
  return kept;
}
