import type { Block } from '../../core/block/block';
import type { Occupancy } from '../../core/enterprise/occupancy';
import type { FactValue } from '../../core/fact';
import type { Project } from '../../core/project/project';
import type { Credit, Reading } from '../../core/target/credit';

/**
 * The files of a sample district, in `data/geojson/<code>/`. Facts are short: day and source stand in
 * `district.json` once per field, and only what differs is written beside the value.
 */
export interface DistrictFiles {
  readonly district: DistrictFile;
  readonly units: Features<UnitProperties>;
  readonly zones: Features<ZoneProperties>;
  readonly parcels: Features<ParcelProperties>;
  readonly enterprises: readonly EnterpriseRow[];
  readonly occupancies: readonly OccupancyRow[];
  readonly blocks: readonly Omit<Block, 'rev'>[];
  /** Missing where nobody counted, reported or planned anything yet. */
  readonly credits?: readonly CreditRow[];
  readonly readings?: readonly Omit<Reading, 'rev'>[];
  readonly projects?: readonly Omit<Project, 'rev'>[];
}

export interface DistrictFile {
  readonly code: string;
  readonly name: string;
  /** 3° zone. */
  readonly zone: number;
  readonly years: readonly number[];
  /** Programs whose task tables count by these units. */
  readonly programs: readonly string[];
  /** Said on every map, print and export. */
  readonly note: string;
  /** Who says a field, unless a fact names its own source. */
  readonly sources: Readonly<Record<string, string>>;
  /** The day facts hold: by period, and without one. */
  readonly asOf: { readonly land: string; readonly periods: Readonly<Record<string, string>> };
}

export interface Features<P> {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: P;
    readonly geometry: FileGeometry | null;
  }[];
}

/** Rings are closed, as GeoJSON wants them. */
export type FileGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: FilePolygon }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly FilePolygon[] };
export type FilePolygon = readonly (readonly (readonly [number, number])[])[];

export interface UnitProperties {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly kind: '镇街' | '平台';
}

export interface ZoneProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: '工业用地控制线';
}

export interface ParcelProperties {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The unit that reports the land in every program, if another. */
  readonly reports?: string;
  readonly landUse: string;
  readonly tenure: string;
  readonly registeredM2: number | null;
  readonly facts: Readonly<Record<string, FactValue | SourcedValue>>;
}

export interface SourcedValue {
  readonly value: FactValue;
  readonly source: string;
}

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly sector: string;
  readonly reports: string;
  /** By field, then by year or month where it has one. What nobody said is missing; what is unknown is null. */
  readonly facts: Readonly<Record<string, FactValue | Readonly<Record<string, FactValue>>>>;
}

/** Enterprise, parcel, basis, land used, floor used. */
export type OccupancyRow = readonly [
  id: string,
  enterprise: string,
  parcel: string,
  basis: Occupancy['basis'],
  areaM2: number | null,
  floorAreaM2: number | null,
];

/** What a credit of most districts says stays away; land that stays away is the outline of its parcel. */
export type CreditRow = Omit<Credit, 'rev' | keyof CreditUsual | 'land'> &
  Partial<CreditUsual> & { readonly land?: Credit['land'] };
export type CreditUsual = Pick<
  Credit,
  'planned' | 'amount' | 'unit' | 'areaMethod' | 'floorM2' | 'sector' | 'note' | 'by' | 'reverses'
>;
