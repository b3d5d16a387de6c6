import { addition, type Operation } from '../change/change';
import type { Geometry } from '../geo/geometry';
import { refuse } from '../refusal';
import { withRemark } from './carry-facts';
import { refuseFaulty } from './edit-shape';
import { refuseNewOverlaps } from './new-overlaps';
import type { Parcel } from './parcel';

export interface AddParcelInput
  extends Pick<Parcel, 'id' | 'name' | 'code' | 'unitId' | 'landUse' | 'tenure' | 'registeredM2'> {
  readonly geometry: Geometry;
  readonly on: string;
  readonly why: string;
}

/** A parcel that was drawn: its outline, what was typed of it, and a remark on where it comes from. */
export const addParcel: Operation<AddParcelInput> = (ws, { geometry, on, why, ...told }) => {
  if (why.trim() === '') {
    return refuse('no-reason', '没有写明依据，没有保存。', '请写明新增地块的依据，如“现场核实”。');
  }
  const refusal =
    refuseFaulty(geometry, told.name.trim()) ??
    refuseNewOverlaps(ws, new Map([[told.id, geometry]]));
  if (refusal) return refusal;
  const facts = withRemark([], { note: '界线由手工绘制', on, source: why.trim() });
  const parcel = { ...told, name: told.name.trim(), code: told.code.trim() };
  return [
    addition('parcels', { ...parcel, reportingUnits: {}, facts, rev: 0 }),
    addition('shapes', { id: told.id, geometry, rev: 0 }),
  ];
};
