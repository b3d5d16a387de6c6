import { type Operation, replacement } from '../change/change';
import { checkSeen } from '../seen';
import type { Parcel } from './parcel';

/** The parts of a parcel that a person types in. */
export type ParcelPatch = Partial<
  Pick<Parcel, 'name' | 'code' | 'unitId' | 'landUse' | 'tenure' | 'registeredM2'>
>;

export const editParcel: Operation<{
  readonly id: string;
  readonly seenRev: number;
  readonly patch: ParcelPatch;
}> = (ws, { id, seenRev, patch }) => {
  const parcel = ws.tables.parcels.get(id);
  const refusal = checkSeen(parcel, seenRev);
  if (refusal || !parcel) return refusal ?? [];
  const keys = Object.keys(patch) as (keyof ParcelPatch)[];
  if (keys.every((key) => patch[key] === parcel[key])) return [];
  return [replacement('parcels', parcel, { ...parcel, ...patch })];
};
