/** What a file holds before anybody said what it means: rows of cells, and outlines where there are any. */
export interface SourceTable {
  /** Name of the file as the person knows it: 地块.zip/dk.shp. */
  readonly file: string;
  /** Layer or sheet; empty where a file has but one. */
  readonly layer: string;
  readonly format: SourceFormat;
  readonly columns: readonly string[];
  /** Cells parallel to the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row stands in the file: the line, the row of the sheet, the number of the feature, from 1. */
  readonly rowNumbers: readonly number[];
  /** Parallel to the rows; null where the table has no outlines at all. */
  readonly shapes: readonly (SourceShape | null)[] | null;
  readonly crs: CrsEvidence;
  /** How the letters were read, and on what ground. */
  readonly encoding: EncodingUsed | null;
  readonly notes: readonly SourceNote[];
}

export const sourceFormats = [
  'shapefile',
  'geojson',
  'geopackage',
  'kml',
  'dxf',
  'jzd-txt',
  'csv',
  'xlsx',
  'wkt',
  'coordinates',
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** Null is an empty cell. A day is text, 2021-07-31; a number that was text in the file stays text. */
export type Cell = string | number | boolean | null;

/** Coordinates as they stand in the file, not yet known to be degrees or metres, nor which comes first. */
export interface SourceShape {
  /** Polygon by polygon: the first ring is the outer one. Rings are open, x y x y. */
  readonly polygons: readonly (readonly Float64Array[])[];
  /** A point is no outline; it is kept so that the row can say what it was. */
  readonly point?: readonly [x: number, y: number];
}

/** What a file says of its coordinates; what they look like is judged later, from the figures. */
export interface CrsEvidence {
  /** Text of a .prj, or the definition in a GeoPackage. */
  readonly wkt?: string;
  readonly epsg?: number;
  /** 坐标系, 带号, 几度分带 of a boundary file. */
  readonly stated?: Readonly<Record<string, string>>;
  /** The format itself fixes it: KML and GeoJSON are lon lat. */
  readonly fixed?: 'lon-lat';
}

export interface EncodingUsed {
  readonly name: string;
  readonly from: 'cpg' | 'ldid' | 'bom' | 'detected' | 'stated' | 'fixed' | 'chosen';
}

/** Something that does not hold in a file: of the whole where `row` is null. */
export interface SourceNote {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly row: number | null;
  readonly field: string | null;
  readonly why: string;
}

/** A file that cannot be read at all: what, why, and what to do now. Never an exception past the reader. */
export interface Unreadable {
  readonly file: string;
  readonly why: string;
  readonly now: string;
}

/** Bytes handed in by drop, picker or paste. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told between pieces of work, so that a person may stop it. */
export interface Reading {
  /** 0…1 */
  readonly progress: (share: number) => void;
  /** True once a person gave up; a reader then stops at once. */
  readonly stopped: () => boolean;
  /** How a person wants the letters read, whatever the file says; for formats that do not fix it. */
  readonly encoding?: string;
  /** Takes rows over while those after them are still being read. */
  readonly ahead?: RowsAhead;
}

/** Told by readers of large tables, one table after the other. What was told is said once more in their answer. */
export interface RowsAhead {
  /** A table is begun: what it says of its coordinates, and whether it has outlines. */
  begun(crs: CrsEvidence, drawn: boolean): void;
  /** What these lists hold by now is final. They are those of the answer. */
  grown(rows: RowLists): void;
  /** The table that was begun last came to nothing. */
  lost(): void;
}

export type RowLists = Pick<SourceTable, 'rows' | 'rowNumbers' | 'shapes'>;

export function isUnreadable(answer: object): answer is Unreadable {
  return 'now' in answer && 'why' in answer;
}
