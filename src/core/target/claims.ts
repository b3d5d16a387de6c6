import { muFromM2 } from '../quantity';
import type { Credit } from './credit';
import type { Ground, GroundIndex } from './ground';
import { piecesOf } from './ground-pieces';
import type { LedgerRules } from './ledger-rules';

/** Credits that may count the same thing twice, by place in the order of the ledger, and what they count piece by piece. */
export interface Claim {
  readonly members: readonly number[];
  readonly pieces: readonly ClaimedPiece[];
}

export interface ClaimedPiece {
  /** In order, so that a later one credits only what it adds. */
  readonly shares: readonly Share[];
}

export interface Share {
  readonly member: number;
  /** How much of what the credit is for lies in this piece, 0…1. */
  readonly share: number;
  /** How much land the amount stands for by what there is: 1 but where a figure of paper differs from the outline. */
  readonly density: number;
  /** The same, but never more than there is. */
  readonly reach: number;
}

/** Figures of paper may be so much more than the land they lie on. */
const OVER_SHARE = 0.005;
const OVER_MU = 0.01;

export function claimsOf(
  order: readonly Credit[],
  rules: LedgerRules,
  grounds: GroundIndex,
): readonly Claim[] {
  const byGround = new Map<Ground, number[]>();
  const bySubject = new Map<string, number[]>();
  const alone: number[] = [];
  order.forEach((credit, at) => {
    if (credit.amount === null) return;
    if (rules.kind === 'land' && credit.land) push(byGround, grounds.of(credit.land), at);
    else if (rules.kind === 'measure' || credit.subject === null) alone.push(at);
    else push(bySubject, subjectKey(credit, rules), at);
  });
  return [
    ...alone.map((at) => whole([at])),
    ...[...bySubject.values()].map(whole),
    ...groupsOf(byGround).map((group) => claimOf(group, byGround, order)),
  ];
}

/** Whether a figure is more than the land it lies on, beyond what surveys differ by. */
export function isOver(amountMu: number, mu: number): boolean {
  return amountMu > mu * (1 + OVER_SHARE) && amountMu > mu + OVER_MU;
}

function subjectKey({ subject, on }: Credit, { annual }: LedgerRules): string {
  return `${annual ? on.slice(0, 4) : ''}|${subject?.table}|${subject?.id}`;
}

function whole(members: readonly number[]): Claim {
  return {
    members,
    pieces: [{ shares: members.map((member) => ({ member, share: 1, density: 1, reach: 1 })) }],
  };
}

/** Grounds that hang together by common land. */
function groupsOf(byGround: ReadonlyMap<Ground, readonly number[]>): Ground[][] {
  const seen = new Set<Ground>();
  const groups: Ground[][] = [];
  for (const first of byGround.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const ground of group) {
      for (const other of ground.near) {
        if (seen.has(other) || !byGround.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    if (group.length > 1) group.sort((a, b) => (a.key < b.key ? -1 : 1));
    groups.push(group);
  }
  return groups;
}

/** Most credits stand on land of their own, or on the very outline of an earlier one. */
function undivided({ m2 }: Ground, members: readonly number[], order: readonly Credit[]): Claim {
  const shares: Share[] = [];
  for (const member of members) {
    shares.push(shareOf(member, 1, order[member]?.amount ?? 0, m2));
  }
  return { members, pieces: [{ shares }] };
}

function shareOf(member: number, share: number, amountMu: number, m2: number): Share {
  const mu = muFromM2(m2);
  const density = mu > 0 ? amountMu / mu : 1;
  return { member, share, density, reach: reachOf(amountMu, m2) };
}

/** How much of the land it lies on a figure stands for; a figure of paper may be less, never really more. */
export function reachOf(amountMu: number, m2: number): number {
  const mu = muFromM2(m2);
  return !(mu > 0) || isOver(amountMu, mu) ? 1 : amountMu / mu;
}

function claimOf(
  group: readonly Ground[],
  byGround: ReadonlyMap<Ground, readonly number[]>,
  order: readonly Credit[],
): Claim {
  const [only] = group;
  if (only && group.length === 1) return undivided(only, byGround.get(only) ?? [], order);
  const pieces = piecesOf(group);
  // By the pieces themselves, so that the shares of a credit are one in sum.
  const areas = group.map((_, at) =>
    pieces.reduce((sum, { m2, members }) => (members.includes(at) ? sum + m2 : sum), 0),
  );
  const on = group.map((ground) => byGround.get(ground) ?? []);
  return {
    members: on.flat(),
    pieces: pieces.map(({ m2, members }) => ({
      shares: members
        .flatMap((at) => {
          const share = m2 / (areas[at] as number);
          return (on[at] as readonly number[]).map((member): Share => {
            return shareOf(member, share, order[member]?.amount ?? 0, (group[at] as Ground).m2);
          });
        })
        .sort((a, b) => a.member - b.member),
    })),
  };
}

function push<K>(map: Map<K, number[]>, key: K, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}
