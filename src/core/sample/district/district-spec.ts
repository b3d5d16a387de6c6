import type { EstateKind } from '../estate/estate-style';
import type { LedgerCustoms } from '../ledger/ledger-customs';
import type { TargetSpec } from '../targets/target-spec';
import type { BlockSpec } from './block-spec';

/** What is known of a district before anything is invented: real names and codes, rough places. */
export interface DistrictSpec {
  readonly code: string;
  readonly name: string;
  /** 3° zone. */
  readonly zone: number;
  /** Programs whose units report the land. */
  readonly programs: readonly string[];
  /** The task table whose counts the ledger comes to, and the year it was printed for. */
  readonly task?: { readonly program: string; readonly year: number };
  /** What is peculiar to the ledgers of the district. */
  readonly customs?: Partial<LedgerCustoms>;
  readonly years: readonly number[];
  /** The middle, degrees. */
  readonly middle: LonLat;
  /** Schematic outline over land and sea. */
  readonly outline: readonly LonLat[];
  readonly units: readonly UnitSpec[];
  readonly islands: readonly (readonly [lon: number, lat: number, unit: string])[];
  readonly estates: readonly EstateSpec[];
  readonly blocks?: readonly BlockSpec[];
  /** What was counted, reported and planned. */
  readonly targets?: TargetSpec;
  readonly roads: readonly RoadSpec[];
  readonly places: readonly (readonly [name: string, lon: number, lat: number, rank: 1 | 2 | 3])[];
}

export type LonLat = readonly [lon: number, lat: number];

export interface UnitSpec {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Nine digits, or null for a park without one. */
  readonly code: string | null;
  /** Townships: around which places their land lies, with a weight in metres. Parks: none. */
  readonly sites?: readonly (readonly [lon: number, lat: number, weightM?: number])[];
  /** Parks: whether the outline is drawn around its estates, or is not known. */
  readonly drawn?: boolean;
}

export interface EstateSpec {
  readonly name: string;
  readonly unit: string;
  /** The park it belongs to, which also reports the land unless `reports` says otherwise. */
  readonly park?: string;
  /** Who reports the land of a park that the township answers for. */
  readonly reports?: string;
  /** Many small tenants. */
  readonly crowded?: boolean;
  readonly at: LonLat;
  readonly lengthM: number;
  readonly kind: EstateKind;
  readonly rows: readonly [left: number, right: number];
  /** Degrees counter-clockwise from east; else along the road that names the estate, or the coast. */
  readonly heading?: number;
  /** False where no control line protects the land for industry. */
  readonly controlled?: boolean;
}

/** A road through places and estates, by their names. */
export interface RoadSpec {
  readonly name: string;
  readonly class: RoadClass;
  readonly via: readonly (LonLat | string)[];
}

export type RoadClass = 'highway' | 'main' | 'street' | 'rail' | 'dock';
