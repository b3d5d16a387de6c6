import type { Occupancy } from '../enterprise/occupancy';
import { byAddresses } from './match-addresses';
import { byAreas } from './match-areas';
import { byCodes } from './match-codes';
import { bestOfKinds, gatherPairs, type Pair, scoreOf } from './match-evidence';
import type { LandToMatch, MatchInput } from './match-input';
import { byNames } from './match-names';
import { byPoints, type PointsRead } from './match-points';

/** A firm and a parcel that likely belong together, and why. */
export interface Match {
  readonly enterpriseId: string;
  readonly parcelId: string;
  /** 0…1; from `SURE` up it may be taken without looking, unless there is a doubt. */
  readonly score: number;
  /** Best first, in words. */
  readonly reasons: readonly string[];
  /** On what ground the land is used, as far as the evidence tells. */
  readonly basis: Extract<Occupancy['basis'], '自有' | '租赁'> | null;
  /** Why a person must choose; null where nobody else fits as well. */
  readonly doubt: string | null;
}

export interface Matching {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Null where no firm brought coordinates. */
  readonly points: PointsRead | null;
}

export const SURE = 0.9;
/** What speaks for less than this is not shown. */
const LEAST = 0.4;
/** Closer than this, two are equally good. */
const CLOSE = 0.1;

/**
 * Suggests which firm uses which parcel, where one of them stands alone. Everything is looked up, never each against
 * each. Nothing is linked by it; a person takes or leaves each.
 */
export function matchFirms(input: MatchInput): Matching {
  const { firms, land, places } = input;
  const open = (firm: number, place: number) =>
    firms[firm]?.alone === true || land[place]?.alone === true;
  const sink = gatherPairs(land.length, open);
  byCodes(firms, land, sink);
  byNames(firms, land, places, sink);
  byAddresses(firms, land, places, sink);
  const points = byPoints(input, sink);
  byAreas(firms, land, sink);
  const scored: Scored[] = [];
  for (const pair of sink.pairs()) {
    const one = scoredOf(pair);
    if (one.score < LEAST || (one.score < SURE && !firms[pair.firm]?.alone)) continue;
    scored.push(one);
  }
  const doubtOf = doubts(scored);
  const matches = scored.sort(inOrder(input)).map((one): Match => {
    const place = land[one.pair.land] as LandToMatch;
    return {
      enterpriseId: firms[one.pair.firm]?.id ?? '',
      parcelId: place.id,
      score: one.score,
      reasons: one.reasons,
      basis: one.owner ? '自有' : place.holders.length > 0 ? '租赁' : null,
      doubt: doubtOf(one),
    };
  });
  return { matches, points };
}

interface Scored {
  readonly pair: Pair;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly owner: boolean;
  readonly certain: boolean;
  /** By name or code; else only by where it is or how large. */
  readonly named: boolean;
}

function scoredOf(pair: Pair): Scored {
  const best = bestOfKinds(pair.evidence);
  return {
    pair,
    score: scoreOf(best),
    reasons: best.map(({ why }) => why),
    owner: best.some(({ owner }) => owner),
    certain: best.some(({ certain }) => certain),
    named: best.some(({ kind }) => kind === 'code' || kind === 'name'),
  };
}

/** One firm may hold many parcels by name; of parcels at its address, and of firms of one name, only one is meant. */
function doubts(scored: readonly Scored[]): (one: Scored) => string | null {
  const named = new Map<number, Scored[]>();
  const placed = new Map<number, Scored[]>();
  for (const one of scored) {
    if (one.certain) continue;
    const [map, key] = one.named ? [named, one.pair.land] : [placed, one.pair.firm];
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  }
  const rivals = (list: readonly Scored[] | undefined, { score }: Scored) =>
    (list ?? []).filter((other) => other.score >= score - CLOSE).length - 1;
  return (one) => {
    if (one.certain) return null;
    const count = one.named
      ? rivals(named.get(one.pair.land), one)
      : rivals(placed.get(one.pair.firm), one);
    if (count <= 0) return null;
    return one.named
      ? `另有 ${count} 家企业与这宗地同样相符`
      : `另有 ${count} 宗地与这家企业同样相符`;
  };
}

/** Best first; of equals by name, and for good by id, so that the order of rows does not matter. */
function inOrder({ firms, land }: MatchInput): (a: Scored, b: Scored) => number {
  const before = (a: string | undefined, b: string | undefined) =>
    a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
  return (a, b) => {
    const [x, y] = [firms[a.pair.firm], firms[b.pair.firm]];
    return (
      b.score - a.score ||
      before(x?.name, y?.name) ||
      before(x?.id, y?.id) ||
      before(land[a.pair.land]?.id, land[b.pair.land]?.id)
    );
  };
}
