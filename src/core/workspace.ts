import type { Adoption } from './adoption/adoption';
import type { Attachment } from './attachment/attachment';
import type { Block } from './block/block';
import type { Decision } from './decision/decision';
import type { Enterprise } from './enterprise/enterprise';
import type { Occupancy } from './enterprise/occupancy';
import type { Finding } from './finding/finding';
import type { Parcel, Shape } from './parcel/parcel';
import type { ProgramRecord } from './program/program-record';
import type { Project } from './project/project';
import type { Scheme } from './scheme/scheme';
import type { Credit, Reading } from './target/credit';
import type { Unit } from './unit/unit';
import type { Variant } from './variant/variant';
import type { SavedView } from './view/saved-view';
import type { WorkState } from './work-item/work-state';
import type { Zone } from './zone/zone';

/** Every kind of document there is. A new kind is a new line here and in `tableNames`. */
export interface Tables {
  readonly units: Unit;
  readonly zones: Zone;
  /** Outlines of units and zones, by the same id; a park may have none. */
  readonly borders: Shape;
  readonly parcels: Parcel;
  readonly shapes: Shape;
  readonly enterprises: Enterprise;
  readonly occupancies: Occupancy;
  readonly findings: Finding;
  readonly views: SavedView;
  /** Packs that people brought in. */
  readonly programs: ProgramRecord;
  readonly variants: Variant;
  readonly decisions: Decision;
  readonly adoptions: Adoption;
  readonly works: WorkState;
  readonly schemes: Scheme;
  readonly blocks: Block;
  readonly credits: Credit;
  readonly readings: Reading;
  readonly projects: Project;
  readonly attachments: Attachment;
}

export type TableName = keyof Tables;
/** Tables of outlines, kept as numbers; all others are kept as text. */
export type ShapeTable = 'shapes' | 'borders';

export function isShapeTable(table: TableName): table is ShapeTable {
  return table === 'shapes' || table === 'borders';
}

export type DocumentRecord = Tables[TableName];

/** In dependency order: a table refers only to tables named before it. */
export const tableNames = [
  'units',
  'zones',
  'borders',
  'parcels',
  'shapes',
  'enterprises',
  'occupancies',
  'findings',
  'views',
  'programs',
  'variants',
  'decisions',
  'adoptions',
  'works',
  'schemes',
  'blocks',
  'credits',
  'readings',
  'projects',
  'attachments',
] as const satisfies readonly TableName[];

/** All documents at one moment. `head` is the number of the last event they contain. */
export interface Workspace {
  readonly head: number;
  readonly tables: { readonly [N in TableName]: ReadonlyMap<string, Tables[N]> };
}

/** What a workspace is about; kept in the registry, not among the documents. */
export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  /** Six-digit district code, e.g. 330902. */
  readonly districtCode: string;
  readonly districtName: string;
  /** 3° zone of the district, e.g. 41. */
  readonly zone: number;
  /** Shown on every map, print and export while the data is invented. */
  readonly sample: boolean;
  readonly createdAt: string;
}

export function emptyWorkspace(): Workspace {
  return {
    head: 0,
    tables: {
      units: new Map(),
      zones: new Map(),
      borders: new Map(),
      parcels: new Map(),
      shapes: new Map(),
      enterprises: new Map(),
      occupancies: new Map(),
      findings: new Map(),
      views: new Map(),
      programs: new Map(),
      variants: new Map(),
      decisions: new Map(),
      adoptions: new Map(),
      works: new Map(),
      schemes: new Map(),
      blocks: new Map(),
      credits: new Map(),
      readings: new Map(),
      projects: new Map(),
      attachments: new Map(),
    },
  };
}
