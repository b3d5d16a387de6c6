/** What is made up about the targets of a district: what each unit came to by when. Names and tasks are the documents'. */
export interface TargetSpec {
  readonly land: readonly LandSpec[];
  readonly counts: readonly CountSpec[];
  readonly readings: readonly ReadingSpec[];
  readonly plans: readonly PlanSpec[];
}

/** A ledger counted in mu. */
export interface LandSpec {
  /** `dinghai-2021:d7`. */
  readonly ledger: string;
  /** Nothing has happened after this day. */
  readonly until: string;
  /** Which plots first: those that are used badly, the large ones, or only those in blocks. */
  readonly take: 'low' | 'large' | 'blocks';
  /** One after another. */
  readonly spans: readonly LandSpan[];
  /** Counted for a while, taken back, and begun anew on the same land. */
  readonly reversed?: ReversedSpec;
  /** Begun on land that was split before half of it was finished. */
  readonly split?: SplitSpec;
  /** Of floors only; how many mu they are nobody has said. */
  readonly floors?: readonly (readonly [unit: string, event: string, on: string, share: number])[];
  /** Plots that are planned for and have not begun. */
  readonly planned?: readonly PlannedSpec[];
}

export interface LandSpan {
  readonly from: string;
  readonly to: string;
  /** Counted by the end of the span from the first day on. */
  readonly cells?: readonly (readonly [unit: string, sector: string, mu: number])[];
  /** The same as shares of the tasks of a printed column; the rest of a unit's task is open. */
  readonly ofTasks?: {
    readonly column: string;
    readonly rates: Readonly<Record<string, number>>;
    readonly part: number;
  };
  /** All units together by then; what is missing is found in these units, by shares. */
  readonly total?: {
    readonly mu: number;
    readonly units: readonly (readonly [unit: string, sector: string, share: number])[];
  };
}

export interface ReversedSpec {
  readonly unit: string;
  readonly sector: string;
  readonly event: string;
  readonly on: string;
  readonly reversedOn: string;
  readonly why: string;
  readonly again: readonly [event: string, on: string];
}

export interface SplitSpec {
  readonly unit: string;
  readonly sector: string;
  readonly whole: readonly (readonly [event: string, on: string])[];
  readonly part: readonly [event: string, on: string];
}

export interface PlannedSpec {
  readonly unit: string;
  readonly sector: string;
  readonly event: string;
  readonly enteredOn: string;
  readonly on: string;
}

/** A ledger counted by the piece, or in 万平方米. */
export interface CountSpec {
  readonly ledger: string;
  readonly event: string;
  readonly of: 'enterprises' | 'parcels' | 'blocks' | null;
  readonly from: string;
  readonly to: string;
  /** So many in the district, or shares of the tasks printed for its units. */
  readonly many:
    | number
    | { readonly column: string; readonly rates: Readonly<Record<string, number>> };
  /** What is counted, where it is no record: 专题招商活动（示例）. */
  readonly name?: string;
}

export interface ReadingSpec {
  /** `dinghai-2022:g7`. */
  readonly target: string;
  readonly source: string;
  readonly values: readonly (readonly [on: string, value: number, note?: string])[];
}

/** Plans of a program: one for every way of every mode. */
export interface PlanSpec {
  readonly program: string;
  /** Years whose lists they answer, in turn. */
  readonly years: readonly number[];
  /** Day of the year they are to be done by. */
  readonly deadline: string;
  /** Nothing has happened after this day. */
  readonly until: string;
  /** Nearly all are done, as of a program of long ago. */
  readonly isOver?: true;
  /** The ledger whose land they are about. */
  readonly ledger?: string;
  /** Tax a mu, 万元, below which firms are listed, year by year as above. */
  readonly lines: readonly number[];
}
