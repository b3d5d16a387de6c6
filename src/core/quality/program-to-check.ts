import type { Explanation } from '../list/explain-verdict';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';

/** One list as it stands, people's decisions included; parallel by row. */
export interface JudgedList {
  readonly kind: ListKind;
  readonly table: 'enterprises' | 'parcels' | 'blocks';
  readonly ids: readonly string[];
  /** Positions in `listings`. */
  readonly listing: Uint8Array;
  readonly units: readonly string[];
  readonly sectors: readonly string[];
  readonly areasM2: Float64Array;
  explain(row: number): Pick<Explanation, 'missing'>;
}

/** The chosen program with its verdicts on the records that are checked. */
export interface ProgramToCheck {
  readonly pack: ProgramPack;
  readonly year: number;
  readonly lists: readonly JudgedList[];
}
