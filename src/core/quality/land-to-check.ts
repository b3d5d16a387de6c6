import type { Geometry } from '../geo/geometry';
import type { Parcel } from '../parcel/parcel';
import type { Unit } from '../unit/unit';
import type { Workspace } from '../workspace';

/** As much of a parcel as the checks of its outline want. */
export type LandToCheck = Pick<Parcel, 'id' | 'name' | 'unitId' | 'registeredM2'> & {
  readonly geometry: Geometry | null;
};

/** A unit with its border; units without one are not among those to check. */
export type UnitBorder = Pick<Unit, 'id' | 'name' | 'kind'> & { readonly geometry: Geometry };

export interface GroundToCheck {
  readonly land: readonly LandToCheck[];
  readonly borders: readonly UnitBorder[];
  /** Whether every 镇街 has a border: else nobody knows where the district ends. */
  readonly wholeDistrict: boolean;
}

/** Records between two breaths. */
const STEP = 4096;

export function groundOf(ws: Workspace): GroundToCheck {
  const steps = gatherGround(ws);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in pieces: a large district must not keep the page from answering. */
export function* gatherGround({ tables }: Workspace): Generator<void, GroundToCheck, void> {
  const { parcels, shapes, units, borders } = tables;
  const land: LandToCheck[] = [];
  for (const { id, name, unitId, registeredM2 } of parcels.values()) {
    land.push({ id, name, unitId, registeredM2, geometry: shapes.get(id)?.geometry ?? null });
    if (land.length % STEP === 0) yield;
  }
  const drawn: UnitBorder[] = [];
  let townships = 0;
  let without = 0;
  for (const { id, name, kind } of units.values()) {
    const geometry = borders.get(id)?.geometry;
    if (kind === '镇街') townships += 1;
    if (geometry) drawn.push({ id, name, kind, geometry });
    else if (kind === '镇街') without += 1;
  }
  return { land, borders: drawn, wholeDistrict: townships > 0 && without === 0 };
}
