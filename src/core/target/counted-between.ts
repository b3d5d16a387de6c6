import { sumOf } from '../quantity';
import type { Credit } from './credit';
import type { Ledger, LedgerEntry } from './ledger-entry';

/** What one credit brings to a stretch of days; below 0 where it was counted before and taken back since. */
export interface Counted {
  readonly credit: Credit;
  /** In the unit of the target; null where only a building area is known. */
  readonly counted: number | null;
  readonly floorMu: number | null;
}

export interface CountedSums {
  readonly done: number;
  /** Of floors, by the parameter; null where none converts. Never part of `done`. */
  readonly floorMu: number | null;
  /** Credits of floors only that no parameter converts yet. */
  readonly unconverted: number;
}

const kept = new WeakMap<Ledger, Map<string, readonly Counted[]>>();

/**
 * What is counted at the end of `to` and was not before `from`. What is taken back goes off on the day it is taken back,
 * not in the year it was counted in: so years add up to the whole.
 */
export function countedBetween(ledger: Ledger, before: string, to: string): readonly Counted[] {
  const known = kept.get(ledger) ?? new Map<string, readonly Counted[]>();
  kept.set(ledger, known);
  const key = `${before}|${to}`;
  const answer = known.get(key) ?? difference(ledger.entriesAt(before), ledger.entriesAt(to));
  known.set(key, answer);
  return answer;
}

/** What plans after the day would add by the end; plans whose day went by promise nothing any more. */
export function plannedBetween(ledger: Ledger, day: string, to: string): readonly Counted[] {
  const known = kept.get(ledger) ?? new Map<string, readonly Counted[]>();
  kept.set(ledger, known);
  const key = `plan|${day}|${to}`;
  const answer =
    known.get(key) ??
    ledger
      .forecastAt(to, day)
      .filter(({ credit }) => credit.planned)
      .filter(counts)
      .map(standing);
  known.set(key, answer);
  return answer;
}

export function sumCounted(parts: readonly Counted[]): CountedSums {
  const land: number[] = [];
  const floors: number[] = [];
  let unconverted = 0;
  for (const { counted, floorMu } of parts) {
    if (counted !== null) land.push(counted);
    if (floorMu !== null) floors.push(floorMu);
    if (counted === null && floorMu === null) unconverted++;
  }
  return { done: sumOf(land), floorMu: floors.length > 0 ? sumOf(floors) : null, unconverted };
}

function difference(before: readonly LedgerEntry[], now: readonly LedgerEntry[]): Counted[] {
  if (before.length === 0) return now.filter(counts).map(standing);
  const earlier = new Map<string, LedgerEntry>();
  for (const entry of before) earlier.set(entry.credit.id, entry);
  const parts: Counted[] = [];
  for (const entry of now) {
    const old = earlier.get(entry.credit.id);
    earlier.delete(entry.credit.id);
    if (!old) {
      if (counts(entry)) parts.push(standing(entry));
      continue;
    }
    const counted = minus(entry.counted, old.counted);
    const floorMu = minus(entry.floorMu, old.floorMu);
    if (counted || floorMu) parts.push({ credit: entry.credit, counted, floorMu });
  }
  // A ledger may leave out what was taken back.
  for (const { credit, counted, floorMu } of earlier.values()) {
    if (counted || floorMu) {
      parts.push({ credit, counted: minus(0, counted), floorMu: minus(0, floorMu) });
    }
  }
  return parts;
}

function minus(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

/** What counts nothing is no part, unless nobody knows what it counts. */
function counts({ counted, floorMu, increase }: LedgerEntry): boolean {
  if (counted || floorMu) return true;
  return counted === null && floorMu === null && increase > 0;
}

function standing({ credit, counted, floorMu }: LedgerEntry): Counted {
  return { credit, counted, floorMu };
}
