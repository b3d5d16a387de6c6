import { type Claim, claimsOf } from './claims';
import { floorIncreases } from './count-floors';
import type { Credit } from './credit';
import { createGroundIndex, type GroundIndex } from './ground';
import type { Ledger, LedgerEntry } from './ledger-entry';
import type { LedgerRules } from './ledger-rules';

/** A ledger that can go on: what is unchanged is not worked out anew. */
export interface LandLedger extends Ledger {
  /** Every record in it, reversals too. */
  readonly credits: readonly Credit[];
  readonly rules: LedgerRules;
  readonly grounds: GroundIndex;
  /** The same with other records, as one more. */
  with(credits: readonly Credit[]): LandLedger;
  weightOf(credit: Credit): number;
  /** The day a credit was taken back; null where it never was. */
  reversedOn(credit: Credit): string | null;
}

/**
 * Counts credits: land by its pieces, each at the most that stands on it that day, and every credit is attributed what
 * it adds to those before it. The answer does not depend on the order in which records were entered.
 */
export function createLedger(
  input: LedgerRules & { readonly credits: readonly Credit[] },
  grounds: GroundIndex = createGroundIndex(),
): LandLedger {
  const { credits, ...rules } = input;
  return ledgerOf(credits, rules, grounds, []);
}

interface Placed {
  readonly credit: Credit;
  readonly weight: number;
}

function ledgerOf(
  credits: readonly Credit[],
  rules: LedgerRules,
  grounds: GroundIndex,
  before: readonly Placed[],
): LandLedger {
  const weightOf = ({ event }: Credit) => rules.weights.get(event) ?? 0;
  const reversals = new Map<string, string>();
  for (const { reverses, on } of credits) if (reverses !== null) reversals.set(reverses, on);
  const placed = inOrder(credits, before, weightOf);
  const order = placed.map(({ credit }) => credit);
  let claims: readonly Claim[] | null = null;
  const answers = new Map<string, readonly LedgerEntry[]>();
  const entries = (day: string, known: string | null): readonly LedgerEntry[] => {
    const key = `${known}|${day}`;
    const kept = answers.get(key);
    if (kept) return kept;
    claims ??= claimsOf(order, rules, grounds);
    const answer = count({ placed, claims, reversals, rules, day, known });
    answers.set(key, answer);
    return answer;
  };
  return {
    size: placed.length,
    credits,
    rules,
    grounds,
    entriesAt: (day) => entries(day, null),
    forecastAt: entries,
    with: (others) => ledgerOf(others, rules, grounds, placed),
    weightOf,
    reversedOn: ({ id }) => reversals.get(id) ?? null,
  };
}

/** By day, weight and id. What was in order stays so: sorting finds nearly nothing to do. */
function inOrder(
  credits: readonly Credit[],
  before: readonly Placed[],
  weightOf: (credit: Credit) => number,
): Placed[] {
  const asked = new Set(credits);
  const stays = before.filter(({ credit }) => asked.delete(credit));
  const added = [...asked]
    .filter(({ reverses }) => reverses === null)
    .map((credit) => ({ credit, weight: weightOf(credit) }));
  return [...stays, ...added].sort(compare);
}

function compare(a: Placed, b: Placed): number {
  if (a.credit.on !== b.credit.on) return a.credit.on < b.credit.on ? -1 : 1;
  if (a.weight !== b.weight) return a.weight - b.weight;
  return a.credit.id < b.credit.id ? -1 : a.credit.id > b.credit.id ? 1 : 0;
}

interface Asked {
  readonly placed: readonly Placed[];
  readonly claims: readonly Claim[];
  readonly reversals: ReadonlyMap<string, string>;
  readonly rules: LedgerRules;
  readonly day: string;
  /** The day that plans are looked at from; null leaves them out. */
  readonly known: string | null;
}

function count(asked: Asked): LedgerEntry[] {
  const { placed, reversals, rules } = asked;
  const alive = placed.map(({ credit }) => isAlive(credit, asked));
  const [increases, counted] = countClaims(asked, alive);
  countFloors(placed, alive, increases);
  const entries: LedgerEntry[] = [];
  placed.forEach(({ credit, weight }, at) => {
    if (!isIn(credit, asked)) return;
    const increase = increases[at] as number;
    const { floorM2 } = credit;
    const ratio = rules.floorMuRatio;
    entries.push({
      credit,
      weight,
      increase,
      counted: credit.amount === null ? null : (counted[at] as number),
      floorMu: floorM2 === null || ratio === null ? null : plain((floorM2 / ratio) * increase),
      reversedOn: reversals.get(credit.id) ?? null,
    });
  });
  return entries;
}

/** What happened by then, and what was planned then for later; a plan whose day went by promises nothing any more. */
function isIn({ on, planned }: Credit, { day, known }: Asked): boolean {
  return planned ? known !== null && on > known && on <= day : on <= (known ?? day);
}

/** It stands until the day it is taken back. */
function isAlive(credit: Credit, asked: Asked): boolean {
  const reversed = asked.reversals.get(credit.id);
  return isIn(credit, asked) && (reversed === undefined || reversed > (asked.known ?? asked.day));
}

/** What each credit adds, as a share of its amount and as an amount. */
function countClaims(
  { placed, claims }: Asked,
  alive: readonly boolean[],
): readonly [Float64Array, Float64Array] {
  const increases = new Float64Array(placed.length);
  const counted = new Float64Array(placed.length);
  for (const { members, pieces } of claims) {
    for (const { shares } of pieces) {
      let reached = 0;
      for (const { member, share, density, reach } of shares) {
        if (!alive[member]) continue;
        const level = (placed[member] as Placed).weight * reach;
        if (level <= reached) continue;
        increases[member] = (increases[member] as number) + (share * (level - reached)) / density;
        reached = level;
      }
    }
    for (const member of members) {
      increases[member] = plain(increases[member] as number);
      const amount = (placed[member] as Placed).credit.amount ?? 0;
      const increase = increases[member] as number;
      counted[member] = increase === 1 ? amount : plain(amount * increase);
    }
  }
  return [increases, counted];
}

function countFloors(
  placed: readonly Placed[],
  alive: readonly boolean[],
  increases: Float64Array,
): void {
  const bySubject = new Map<string, number[]>();
  placed.forEach(({ credit: { amount, floorM2, subject, id } }, at) => {
    if (amount !== null || floorM2 === null || !alive[at]) return;
    const key = subject ? `${subject.table}|${subject.id}` : id;
    const list = bySubject.get(key);
    if (list) list.push(at);
    else bySubject.set(key, [at]);
  });
  for (const members of bySubject.values()) {
    const added = floorIncreases(members.map((at) => placed[at] as Placed));
    members.forEach((at, i) => {
      increases[at] = plain(added[i] as number);
    });
  }
}

/** Freed of binary dust: 1 − 0.7 is 0.3. Asked for every credit on every day, so without a detour by text. */
function plain(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}
