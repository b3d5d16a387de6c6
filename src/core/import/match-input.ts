import type { Enterprise } from '../enterprise/enterprise';
import { type Fact, newestFact } from '../fact';
import type { Geometry } from '../geo/geometry';
import type { Parcel } from '../parcel/parcel';
import type { MatchHint } from './import-plan';
import type { Shift } from './place-shapes';
import { splitNames } from './plain-firm-name';

/** What tells of a firm where its land is. */
export interface FirmToMatch {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly formerNames: readonly string[];
  readonly address: string;
  /** Units it is reported by. */
  readonly units: readonly string[];
  /** Uses no land yet. */
  readonly alone: boolean;
  /** What a file says beside the record. */
  readonly landM2: number | null;
  readonly codes: readonly string[];
  /** As the file has it, in whatever system. */
  readonly point: readonly [number, number] | null;
}

/** What tells of a parcel whose it is. */
export interface LandToMatch {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly location: string;
  readonly units: readonly string[];
  readonly registeredM2: number | null;
  /** Nobody uses it yet. */
  readonly alone: boolean;
  readonly holders: readonly string[];
  readonly holderUscc: string;
  /** Null where it has none, or no firm has a point to ask for. */
  readonly geometry: Geometry | null;
}

export interface MatchInput {
  readonly firms: readonly FirmToMatch[];
  readonly land: readonly LandToMatch[];
  readonly places: readonly string[];
  /** 3° zone of the district. */
  readonly zone: number;
  readonly shift: Shift;
}

/** What a file said beside the records, by record. */
export type Hints = ReadonlyMap<string, MatchHint>;

export function firmToMatch(firm: Enterprise, alone: boolean, hint: MatchHint = {}): FirmToMatch {
  const { id, name, uscc, facts, reportingUnits } = firm;
  return {
    id,
    name,
    uscc,
    formerNames: splitNames(told(facts, 'formerNames')),
    address: told(facts, 'address'),
    units: [...new Set(Object.values(reportingUnits))],
    alone,
    landM2: hint.landM2 ?? null,
    codes: hint.codes ?? [],
    point: hint.point ?? null,
  };
}

export function landToMatch(parcel: Parcel, alone: boolean, hint: MatchHint = {}): LandToMatch {
  const { id, code, name, facts, unitId, reportingUnits, registeredM2 } = parcel;
  const units = new Set(Object.values(reportingUnits));
  if (unitId !== null) units.add(unitId);
  return {
    id,
    code,
    name,
    location: told(facts, 'location'),
    units: [...units],
    registeredM2,
    alone,
    holders: splitNames(hint.holder ?? ''),
    holderUscc: hint.holderUscc ?? '',
    geometry: null,
  };
}

function told(facts: readonly Fact[], field: string): string {
  const value = newestFact(facts, field)?.value;
  return typeof value === 'string' ? value : '';
}
