import type { Credit } from './credit';

export interface ReplayAsked {
  /** Of one ledger, planned ones and those that take others back too. */
  readonly credits: readonly Credit[];
  /** 0…1 by the event's id; null for an event no pack knows, which counts nothing. */
  readonly weightOf: (event: string) => number | null;
  /** Row of a parcel; undefined where it is none any more. */
  readonly rowOf: (parcelId: string) => number | undefined;
  readonly rows: number;
}

/** Parcels on one day, parallel to their rows, in per cent; 0 is not credited. Whoever gets it may keep it. */
export interface ReplayState {
  readonly day: string;
  readonly credited: Uint8Array;
  /** What is planned for later than the day. */
  readonly planned: Uint8Array;
}

export interface Replay {
  at(day: string): ReplayState;
}

/** A credit's weight holds from its day until the day it is taken back; a plan's until the day it is planned for. */
interface Stretch {
  readonly from: string;
  readonly until: string;
  readonly percent: number;
  readonly planned: boolean;
}

const EVER = '9999-12-31';

/** Goes through time in any direction, doing again only the parcels that change between two days. */
export function createReplay({ credits, weightOf, rowOf, rows }: ReplayAsked): Replay {
  const takenBack = new Map<string, string>();
  for (const { reverses, on } of credits) if (reverses !== null) takenBack.set(reverses, on);
  const stretches = new Map<number, Stretch[]>();
  const changes: { readonly day: string; readonly row: number }[] = [];
  for (const { id, subject, event, on, planned, reverses } of credits) {
    if (reverses !== null || subject?.table !== 'parcels') continue;
    const row = rowOf(subject.id);
    const percent = Math.round((weightOf(event) ?? 0) * 100);
    if (row === undefined || percent === 0) continue;
    const back = takenBack.get(id) ?? EVER;
    // A plan taken back is none from then on.
    const [from, until] = planned ? ['', back < on ? back : on] : [on, back];
    const own = stretches.get(row) ?? [];
    stretches.set(row, own);
    own.push({ from, until, percent, planned });
    changes.push({ day: from, row }, { day: until, row });
  }
  changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row - b.row));

  const credited = new Uint8Array(rows);
  const planned = new Uint8Array(rows);
  /** Number of changes that lie on or before the day that is shown. */
  let shown = 0;
  const settle = (row: number, day: string) => {
    let [most, mostPlanned] = [0, 0];
    for (const { from, until, percent, planned } of stretches.get(row) ?? []) {
      if (day < from || day >= until) continue;
      if (planned) mostPlanned = Math.max(mostPlanned, percent);
      else most = Math.max(most, percent);
    }
    credited[row] = most;
    planned[row] = mostPlanned;
  };
  return {
    at: (day) => {
      const next = firstAfter(changes, day);
      for (let i = Math.min(shown, next); i < Math.max(shown, next); i++) {
        settle((changes[i] as { row: number }).row, day);
      }
      shown = next;
      return { day, credited: credited.slice(), planned: planned.slice() };
    },
  };
}

/** The states of many days, as the slider plays them. */
export function replayStates(asked: ReplayAsked, days: readonly string[]): ReplayState[] {
  const replay = createReplay(asked);
  return days.map((day) => replay.at(day));
}

/** Position of the first change later than the day. */
function firstAfter(changes: readonly { readonly day: string }[], day: string): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] as { day: string }).day <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
