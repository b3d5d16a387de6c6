import type { Decision } from '../../core/decision/decision';
import type { EdgeRow } from '../../core/list/edge-rows';
import type { Explanation } from '../../core/list/explain-verdict';
import type { ListEdge } from '../../core/list/list-edge';
import type { ListVerdicts } from '../../core/list/verdict';
import type { Program } from '../../core/program/resolve-program';
import type { ListKind } from '../../core/program/schema/rule-schema';
import type { Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';

/** Whom a list can be about. */
export type SubjectTable = 'enterprises' | 'parcels' | 'blocks';

/** One list of a program for one year: who stands where, and what is told of each beside it. Parallel by row. */
export interface ListStanding {
  readonly kind: ListKind;
  /** Table the subjects are in. */
  readonly table: SubjectTable;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** By rule alone. */
  readonly computed: ListVerdicts;
  /** With what people decided; positions in `listings`. */
  readonly listing: Uint8Array;
  readonly track: Uint8Array;
  readonly decisions: ReadonlyMap<number, Decision>;
  /** Name of the unit that reports it; empty where nobody does. */
  readonly units: readonly string[];
  readonly sectors: readonly string[];
  /** 评价用地 of a firm, ellipsoidal area of a parcel or within the line of a block; NaN where unknown. */
  readonly areasM2: Float64Array;
  /** The figure the list turns on; NaN where it is not known. */
  readonly values: Float64Array;
  /** What it is put against, a place's own edges first; empty where the list turns on no figure. */
  readonly edges: readonly ListEdge[];
  /** The one of everywhere: what the slider moves. */
  readonly edge: ListEdge | null;
  /** Rows whose figure lies within so many per cent of an edge, nearest first. */
  near(percent: number): readonly EdgeRow[];
  explain(row: number): Explanation;
  /** What a list of blocks tells of each beside; of other lists null. */
  readonly blocks: BlockColumns | null;
}

/** What stands beside a block on a list. Parallel by row; null while nobody drew the block. */
export interface BlockColumns {
  /** 涉企用地. */
  readonly occupiedM2: readonly (number | null)[];
  readonly firms: readonly (number | null)[];
  readonly listedFirms: readonly (number | null)[];
  /** First day of the boundary the figures are of. */
  readonly drawnFrom: readonly (string | null)[];
  /** The list whose firms are counted; null where the program has no list of firms. */
  readonly firmList: string | null;
}

export interface Verdicts {
  readonly program: Program;
  /** Why a local variant is not followed: the document's own figures are then. */
  readonly refusal: Refusal | null;
  /** The documents they were judged on. */
  readonly tables: Workspace['tables'];
  readonly year: number;
  readonly lists: readonly ListStanding[];
}

/** Of every parcel, in the words of the themes: the list that is looked at. Parallel to the analysis. */
export interface ParcelStanding {
  readonly ids: readonly string[];
  readonly listing: readonly (string | null)[];
  readonly track: readonly (string | null)[];
  /** Blocks of the program that hold it, one a line; null for none. */
  readonly blocks: readonly (string | null)[];
}
