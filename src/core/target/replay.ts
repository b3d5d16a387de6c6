import type { Credit } from './credit';

export interface ReplayAsked {
  /** Of one ledger, planned ones and those that take others back too. */
  readonly credits: readonly Credit[];
  /** 0…1: how far a credit counts what it lies on, by the weight of its event. */
  readonly levelOf: (credit: Credit) => number;
  /** What a credit lies on, by number; undefined where nobody knows. */
  readonly placeOf: (credit: Credit) => number | undefined;
  readonly places: number;
}

/** Places on one day, by number, in per cent; 0 is not credited. Whoever gets it may keep it. */
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

/** Goes through time in any direction, doing again only the places that change between two days. */
export function createReplay({ credits, levelOf, placeOf, places }: ReplayAsked): Replay {
  const takenBack = new Map<string, string>();
  for (const { reverses, on } of credits) if (reverses !== null) takenBack.set(reverses, on);
  const stretches = new Map<number, Stretch[]>();
  const changes: { readonly day: string; readonly place: number }[] = [];
  for (const credit of credits) {
    const { id, on, planned, reverses } = credit;
    if (reverses !== null) continue;
    const place = placeOf(credit);
    const percent = Math.round(levelOf(credit) * 100);
    if (place === undefined || percent === 0) continue;
    const back = takenBack.get(id) ?? EVER;
    // A plan taken back is none from then on.
    const [from, until] = planned ? ['', back < on ? back : on] : [on, back];
    const own = stretches.get(place) ?? [];
    stretches.set(place, own);
    own.push({ from, until, percent, planned });
    changes.push({ day: from, place }, { day: until, place });
  }
  changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place));

  const credited = new Uint8Array(places);
  const planned = new Uint8Array(places);
  /** Number of changes that lie on or before the day that is shown. */
  let shown = 0;
  const settle = (place: number, day: string) => {
    let [most, mostPlanned] = [0, 0];
    for (const { from, until, percent, planned } of stretches.get(place) ?? []) {
      if (day < from || day >= until) continue;
      if (planned) mostPlanned = Math.max(mostPlanned, percent);
      else most = Math.max(most, percent);
    }
    credited[place] = most;
    planned[place] = mostPlanned;
  };
  return {
    at: (day) => {
      const next = firstAfter(changes, day);
      for (let i = Math.min(shown, next); i < Math.max(shown, next); i++) {
        settle((changes[i] as { place: number }).place, day);
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
