import { CREDITED, PARTLY, PLANNED, REMAINING } from '../../core/target/land-word';
import type { LandLedger } from '../../core/target/ledger-land';
import { createReplay, type Replay } from '../../core/target/replay';

export interface CreditedLandAsked {
  /** Null where no target is counted in land. */
  readonly ledger: LandLedger | null;
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly areasM2: Float64Array;
  /** Standing of the parcels on the list that is looked at; null until it is known. */
  readonly listing: readonly (string | null)[] | null;
  readonly day: string;
}

/** Less of a parcel than this is left out of a credit by what surveys differ by. */
const WHOLE = 0.985;

/** Tells every parcel in a word, day after day; what does not change between two days is not told anew. */
export function createLandWords(): (asked: CreditedLandAsked) => readonly (string | null)[] {
  let replay: Replay | null = null;
  let from: readonly unknown[] = [];
  let rowOf = new Map<string, number>();
  return ({ ledger, ids, areasM2, listing, day }) => {
    if (!ledger) return new Array(ids.length).fill(null);
    if (from[0] !== ledger || from[1] !== ids) {
      if (from[1] !== ids) rowOf = new Map(ids.map((id, row) => [id, row]));
      from = [ledger, ids];
      replay = createReplay({
        credits: ledger.credits,
        weightOf: (event) => ledger.rules.weights.get(event) ?? null,
        rowOf: (id) => rowOf.get(id),
        rows: ids.length,
      });
    }
    const state = (replay as Replay).at(day);
    const counted = countedM2(ledger, day, rowOf, areasM2);
    return ids.map((_id, row) => {
      if (state.credited[row]) {
        const area = areasM2[row] as number;
        return (counted.get(row) ?? 0) >= WHOLE * area ? CREDITED : PARTLY;
      }
      if (state.planned[row]) return PLANNED;
      return listing?.[row] === '列入' ? REMAINING : null;
    });
  };
}

/** So much of each parcel is counted, a half at half weight; by outlines, for amounts may be those of certificates. */
function countedM2(
  ledger: LandLedger,
  day: string,
  rowOf: ReadonlyMap<string, number>,
  areasM2: Float64Array,
): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const { credit, increase } of ledger.entriesAt(day)) {
    const row = credit.subject?.table === 'parcels' ? rowOf.get(credit.subject.id) : undefined;
    if (row === undefined || increase === 0) continue;
    const whole = credit.land ? ledger.grounds.of(credit.land).m2 : (areasM2[row] as number);
    counted.set(row, (counted.get(row) ?? 0) + whole * increase);
  }
  return counted;
}
