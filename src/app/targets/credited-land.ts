import { WHOLE } from '../../core/target/ground-cover';
import { CREDITED, OFF_LIST, PARTLY, PLANNED, REMAINING } from '../../core/target/land-word';
import { createReplay, type Replay, type ReplayState } from '../../core/target/replay';
import { createStakes, type LandStakes, type Stake, type StakesAsked } from './land-stakes';

export interface CreditedLandAsked extends Omit<StakesAsked, 'ledger'> {
  /** Null where no target is counted in land. */
  readonly ledger: StakesAsked['ledger'] | null;
  /** Standing of the parcels on the list that is looked at; null until it is known. */
  readonly listing: readonly (string | null)[] | null;
  readonly day: string;
}

/** A piece of a parcel and the word for it; null where nobody knows. */
export interface ToldPiece {
  readonly stake: Stake;
  readonly word: string | null;
}

export interface CreditedLand {
  /** Of every parcel, by row. */
  readonly words: readonly (string | null)[];
  /** Of parcels the word of which does not hold of all their land. */
  readonly parts: ReadonlyMap<number, readonly ToldPiece[]>;
  /** Null where no target is counted in land. */
  readonly stakes: LandStakes | null;
}

/** Tells every parcel in a word, and its pieces where they differ; day after day, from the same outlines. */
export function createCreditedLand(): (asked: CreditedLandAsked) => CreditedLand {
  const stakesFor = createStakes();
  const restOf = createRest();
  let from: readonly unknown[] = [];
  let stakes: LandStakes | null = null;
  let replay: Replay | null = null;
  return ({ ledger, ids, areasM2, shapes, listing, day }) => {
    if (!ledger) return { words: new Array(ids.length).fill(null), parts: new Map(), stakes: null };
    const now = [ledger, ids, areasM2, shapes];
    if (!now.every((one, at) => one === from[at])) {
      from = now;
      stakes = stakesFor({ ledger, ids, areasM2, shapes });
      replay = createReplay({ credits: ledger.credits, ...stakes });
    }
    const state = (replay as Replay).at(day);
    const rest = restOf(ids.length, listing);
    const words = rest.slice();
    const parts = new Map<number, readonly ToldPiece[]>();
    for (const [row, own] of (stakes as LandStakes).rows) {
      const [only] = own;
      if (only && own.length === 1) {
        words[row] = wordOf(only, state) ?? rest[row] ?? null;
        continue;
      }
      const told = own.map((stake) => ({ stake, word: wordOf(stake, state) ?? rest[row] ?? null }));
      const word = wordOfParcel(own, told, state);
      words[row] = word;
      if (word !== CREDITED && told.some((part) => part.word !== word)) parts.set(row, told);
    }
    return { words, parts, stakes };
  };
}

/** What land is called that no credit lies on: the same on every day. */
function createRest() {
  let from: CreditedLandAsked['listing'] | undefined;
  let rest: (string | null)[] = [];
  return (count: number, listing: CreditedLandAsked['listing']): readonly (string | null)[] => {
    if (from !== listing || rest.length !== count) {
      from = listing;
      rest = Array.from({ length: count }, (_, row) => restWord(listing?.[row] ?? null));
    }
    return rest;
  };
}

/** What is not known to be off the list, nor on it, is not known. */
function restWord(listing: string | null): string | null {
  if (listing === '列入') return REMAINING;
  return listing === '不列入' || listing === '豁免' ? OFF_LIST : null;
}

/** Per cent from which land is counted whole. */
export const FULL = WHOLE * 100;

function wordOf(stake: Stake, state: ReplayState): string | null {
  const percent = percentOf(stake, state.credited);
  if (percent >= FULL) return CREDITED;
  if (percent > 0) return PARTLY;
  return percentOf(stake, state.planned) > 0 ? PLANNED : null;
}

function wordOfParcel(
  own: readonly Stake[],
  told: readonly ToldPiece[],
  { credited }: ReplayState,
): string | null {
  if (told.some(({ word }) => word === CREDITED || word === PARTLY)) {
    let all = 0;
    let counted = 0;
    for (const { m2, places } of own) {
      all += m2;
      counted += (m2 * percentOf({ places }, credited)) / 100;
    }
    return counted >= WHOLE * all ? CREDITED : PARTLY;
  }
  return told.some(({ word }) => word === PLANNED) ? PLANNED : (told[0]?.word ?? null);
}

/** How far a piece is counted: by the heaviest event that stands on it. */
export function percentOf({ places }: Pick<Stake, 'places'>, percents: Uint8Array): number {
  let percent = 0;
  for (const place of places) percent = Math.max(percent, percents[place] ?? 0);
  return percent;
}
