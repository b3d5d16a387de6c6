import type { Change } from '../change/change';
import type { ImportTarget } from './import-field';
import type { Mapping } from './mapping';
import type { SourceRow } from './read-row';
import type { RowNote } from './row-note';

/** A table of a file with what its rows mean. */
export interface ImportSource {
  /** 地块.zip/dk.shp, with the layer where there are several. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly rows: readonly SourceRow[];
}

/** Every row ends in exactly one of these. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'refused';

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  new: '新增',
  changed: '更新',
  unchanged: '没有变化',
  refused: '未导入',
};

export interface FieldDiff {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface RowOutcome {
  readonly at: number;
  readonly outcome: Outcome;
  readonly name: string;
  /** The record it became or was found to be. */
  readonly id: string | null;
  /** Why it is refused. */
  readonly why: string | null;
  readonly notes: readonly RowNote[];
  readonly diffs: readonly FieldDiff[];
  /** What tells firms and land apart only while they are matched, and is not stored. */
  readonly hint?: MatchHint;
}

/** An outcome that is only put into words when somebody looks: of fifty thousand new rows few are looked at. */
export function toldLater(
  outcome: Omit<RowOutcome, 'diffs'>,
  tell: () => readonly FieldDiff[],
): RowOutcome {
  return new ToldLater(outcome, tell);
}

/** One class for all of them: an object that is given a getter of its own is dear to make and to keep. */
class ToldLater implements RowOutcome {
  readonly at: number;
  readonly outcome: Outcome;
  readonly name: string;
  readonly id: string | null;
  readonly why: string | null;
  readonly notes: readonly RowNote[];
  declare readonly hint?: MatchHint;
  readonly #tell: () => readonly FieldDiff[];

  constructor(told: Omit<RowOutcome, 'diffs'>, tell: () => readonly FieldDiff[]) {
    this.at = told.at;
    this.outcome = told.outcome;
    this.name = told.name;
    this.id = told.id;
    this.why = told.why;
    this.notes = told.notes;
    if (told.hint) this.hint = told.hint;
    this.#tell = tell;
  }

  get diffs(): readonly FieldDiff[] {
    return this.#tell();
  }
}

export interface MatchHint {
  /** 权利人 of a parcel, as the file writes it. */
  readonly holder?: string;
  /** The code of that 权利人. */
  readonly holderUscc?: string;
  /** 用地面积 of a firm. */
  readonly landM2?: number;
  /** 所用宗地代码 of a firm, also of land that is not there yet. */
  readonly codes?: readonly string[];
  /** Where a firm is, as the file has it, in whatever system. */
  readonly point?: readonly [number, number];
}

export interface SourceOutcome {
  readonly name: string;
  readonly target: ImportTarget;
  readonly rows: readonly RowOutcome[];
  /** Records that are there and that the file does not name; they stay. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
}

/** What an import would do, row by row, before anything is written. */
export interface ImportPlan {
  readonly sources: readonly SourceOutcome[];
  readonly changes: readonly Change[];
}

export interface Made {
  readonly nextId: (kind: string) => string;
  /** Programs whose reporting units a file tells. */
  readonly programIds: readonly string[];
}
