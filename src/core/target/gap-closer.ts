import { sumOf } from '../quantity';

/** Land that could be credited. */
export interface GapCandidate {
  readonly id: string;
  /** What it would add, by the increase it has left. */
  readonly mu: number;
  /** How far it has come: 0 just listed, 1 only to be credited. */
  readonly ready: number;
  /** Parcels that lie together share a group; null lies alone. */
  readonly group: string | null;
  readonly ownership: string;
}

/** What is to go first; all may be asked for at once. */
export interface GapPreference {
  readonly ready: boolean;
  readonly large: boolean;
  readonly together: boolean;
  /** These before others; empty for no matter. */
  readonly ownership: readonly string[];
}

export interface GapAsked {
  readonly needMu: number;
  readonly candidates: readonly GapCandidate[];
  readonly prefer: GapPreference;
}

export interface GapAnswer {
  readonly ids: readonly string[];
  readonly mu: number;
  /** More than is needed. */
  readonly overshootMu: number;
  /** Still missing when all of them together are not enough. */
  readonly shortMu: number;
}

/** Steps the need is cut into: fine enough that rounding stays far below what is promised. */
const STEPS = 20_000;
const LEAST_MU = 0.01;
/** The candidates that cost least per 亩 are looked at together; more would take too long. */
const MOST = 1_500;

/** How dear an 亩 of it is: 1 is what everybody wants. */
function priceOf(
  { mu, ready, group, ownership }: GapCandidate,
  prefer: GapPreference,
  largest: number,
  shared: ReadonlySet<string>,
): number {
  let price = 1;
  if (prefer.ready) price += 0.5 * (1 - Math.min(1, Math.max(0, ready)));
  if (prefer.large) price += 0.3 * (1 - mu / largest);
  if (prefer.together && (group === null || !shared.has(group))) price += 0.3;
  if (prefer.ownership.length > 0 && !prefer.ownership.includes(ownership)) price += 0.3;
  return price;
}

/** What the whole set costs; what is compared when one set is better than another. */
export function costOf(
  { candidates, prefer }: Omit<GapAsked, 'needMu'>,
  ids: readonly string[],
): number {
  const costs = costsOf(candidates, prefer);
  return sumOf(ids.map((id) => costs.get(id) ?? 0));
}

/** The cheapest set that closes the gap: as little too much as can be, of what is wanted most. */
export function closeGap({ needMu, candidates, prefer }: GapAsked): GapAnswer {
  const useful = candidates.filter(({ mu }) => mu > 0);
  if (!(needMu > 0)) return sumOfSet([], needMu);
  const whole = sumOf(useful.map(({ mu }) => mu));
  if (whole <= needMu) return sumOfSet(useful, needMu);
  const costs = costsOf(useful, prefer);
  const costAt = ({ id }: GapCandidate) => costs.get(id) as number;
  const byPrice = [...useful].sort(
    (a, b) => costAt(a) / a.mu - costAt(b) / b.mu || (a.id < b.id ? -1 : 1),
  );
  const looked = enough(byPrice, needMu);
  return sumOfSet(trim(cheapest(looked, needMu, costAt), needMu, costAt), needMu);
}

function costsOf(
  candidates: readonly GapCandidate[],
  prefer: GapPreference,
): ReadonlyMap<string, number> {
  const largest = candidates.reduce((most, { mu }) => Math.max(most, mu), LEAST_MU);
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { group } of candidates) {
    if (group === null) continue;
    (met.has(group) ? shared : met).add(group);
  }
  return new Map(candidates.map((one) => [one.id, one.mu * priceOf(one, prefer, largest, shared)]));
}

/** So many that they can close the gap, and the rest left out. */
function enough(sorted: readonly GapCandidate[], needMu: number): readonly GapCandidate[] {
  let [count, mu] = [0, 0];
  while (count < sorted.length && (count < MOST || mu < needMu)) {
    mu += (sorted[count] as GapCandidate).mu;
    count++;
  }
  return sorted.slice(0, count);
}

/** `best[s]` is the least cost of reaching s steps or more; each candidate is taken at most once. */
function cheapest(
  candidates: readonly GapCandidate[],
  needMu: number,
  costAt: (one: GapCandidate) => number,
): readonly GapCandidate[] {
  const step = Math.max(LEAST_MU, needMu / STEPS);
  const need = Math.ceil(needMu / step - 1e-9);
  const best = new Float64Array(need + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const taken = candidates.map((one) => {
    const marks = new Uint8Array((need >> 3) + 1);
    // Rounded down, so that what reaches the need in steps reaches it in land.
    const steps = Math.floor(one.mu / step + 1e-9);
    if (steps === 0) return { steps, marks };
    const cost = costAt(one);
    for (let s = need; s > 0; s--) {
      const with_ = (best[Math.max(0, s - steps)] as number) + cost;
      if (with_ < (best[s] as number)) {
        best[s] = with_;
        marks[s >> 3] = (marks[s >> 3] as number) | (1 << (s & 7));
      }
    }
    return { steps, marks };
  });
  // Rounding down may leave a hair missing although the land is enough: then all are taken and trimmed.
  if (best[need] === Number.POSITIVE_INFINITY) return candidates;
  const chosen: GapCandidate[] = [];
  let left = need;
  for (let i = candidates.length - 1; i >= 0 && left > 0; i--) {
    const { steps, marks } = taken[i] as (typeof taken)[number];
    if (((marks[left >> 3] as number) & (1 << (left & 7))) === 0) continue;
    chosen.push(candidates[i] as GapCandidate);
    left = Math.max(0, left - steps);
  }
  return chosen;
}

/** Leaves out, dearest first, what the gap is closed without. */
function trim(
  chosen: readonly GapCandidate[],
  needMu: number,
  costAt: (one: GapCandidate) => number,
): readonly GapCandidate[] {
  const kept = new Set([...chosen].sort((a, b) => costAt(b) - costAt(a)));
  let spare = sumOf(chosen.map(({ mu }) => mu)) - needMu;
  for (const one of [...kept]) {
    if (one.mu > spare) continue;
    kept.delete(one);
    spare -= one.mu;
  }
  return [...kept];
}

/** What a set comes to, also one that a person put together. */
export function sumOfSet(chosen: readonly GapCandidate[], needMu: number): GapAnswer {
  const mu = sumOf(chosen.map((one) => one.mu));
  return {
    ids: chosen.map(({ id }) => id).sort(),
    mu,
    overshootMu: Math.max(0, sumOf([mu, -Math.max(0, needMu)])),
    shortMu: Math.max(0, sumOf([needMu, -mu])),
  };
}
