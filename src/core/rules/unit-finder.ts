import { boxesMeet, boxOf } from '../geo/box';
import { labelPoint } from '../geo/label-point';
import { containsPoint } from '../geo/point-in-geometry';
import type { Parcel } from '../parcel/parcel';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { Unit } from '../unit/unit';
import type { Workspace } from '../workspace';
import { type Answer, NO, UNKNOWN_ANSWER, YES } from './condition';

export type UnitTables = Pick<Workspace['tables'], 'units' | 'borders' | 'shapes'>;

/** Finds units as a pack names them, and tells what lies in them. */
export interface UnitFinder {
  /** By name or alias, of the pack or of the record; null where no record is of it. */
  byName(name: string): Unit | null;
  /** Whether a parcel lies within the border of a unit; null where the unit has none. */
  within(parcel: Parcel, unit: Unit): Answer | null;
  nameOf(unitId: string | null | undefined): string | null;
}

export function createUnitFinder(
  { units, borders, shapes }: UnitTables,
  { reportingUnits }: Pick<ProgramPack, 'reportingUnits'>,
): UnitFinder {
  const points = new Map<string, readonly [lon: number, lat: number] | null>();
  const boxes = new Map<string, ReturnType<typeof boxOf>>();
  const pointOf = (id: string) => {
    const known = points.get(id);
    if (known !== undefined) return known;
    const shape = shapes.get(id);
    const point = shape ? labelPoint(shape.geometry) : null;
    points.set(id, point);
    return point;
  };

  const found = new Map<string, Unit | null>();
  const find = (name: string): Unit | null => {
    const named = reportingUnits.find((unit) => unit.name === name || unit.aliases.includes(name));
    const names = new Set([name, ...(named ? [named.name, ...named.aliases] : [])]);
    const meant = [...units.values()].filter(
      (unit) => names.has(unit.name) || unit.aliases.some((alias) => names.has(alias)),
    );
    return meant.find((unit) => unit.name === name) ?? meant[0] ?? null;
  };

  return {
    byName: (name) => {
      const known = found.get(name);
      if (known !== undefined) return known;
      const unit = find(name);
      found.set(name, unit);
      return unit;
    },
    within: (parcel, unit) => {
      const border = borders.get(unit.id);
      if (!border) return null;
      const shape = shapes.get(parcel.id);
      // Without an outline its township is still on record; a park is not.
      if (!shape) {
        return unit.kind === '镇街' && parcel.unitId !== null
          ? answer(parcel.unitId === unit.id)
          : UNKNOWN_ANSWER;
      }
      if (!boxes.has(unit.id)) boxes.set(unit.id, boxOf(border.geometry));
      const [outer, inner] = [boxes.get(unit.id), boxOf(shape.geometry)];
      if (!outer || !inner || !boxesMeet(outer, inner)) return NO;
      const point = pointOf(parcel.id);
      return point ? answer(containsPoint(border.geometry, ...point)) : UNKNOWN_ANSWER;
    },
    nameOf: (id) => (id ? (units.get(id)?.name ?? null) : null),
  };
}

function answer(yes: boolean): Answer {
  return yes ? YES : NO;
}
