/** Kinds of evidence; within one kind the best alone counts, as the same words are read twice. */
export type EvidenceKind = 'code' | 'name' | 'address' | 'point' | 'area';

/** One thing that speaks for a firm being on a parcel. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** 0…1 by itself. */
  readonly score: number;
  readonly why: string;
  /** It says whose the land is, not only who is there. */
  readonly owner: boolean;
  /** Nobody else can be meant. */
  readonly certain: boolean;
}

/** A firm and a parcel by their places in the lists, and all that speaks for them. */
export interface Pair {
  readonly firm: number;
  readonly land: number;
  readonly evidence: Evidence[];
}

export interface PairSink {
  readonly add: (firm: number, land: number, evidence: Evidence) => void;
  readonly pairs: () => IterableIterator<Pair>;
  readonly get: (firm: number, land: number) => Pair | undefined;
}

/** Gathers evidence by pair; `open` says which pairs are of any use. */
export function gatherPairs(
  landCount: number,
  open: (firm: number, land: number) => boolean,
): PairSink {
  const found = new Map<number, Pair>();
  return {
    add: (firm, land, evidence) => {
      if (!open(firm, land)) return;
      const key = firm * landCount + land;
      const pair = found.get(key);
      if (pair) pair.evidence.push(evidence);
      else found.set(key, { firm, land, evidence: [evidence] });
    },
    pairs: () => found.values(),
    get: (firm, land) => found.get(firm * landCount + land),
  };
}

/** The best of each kind, best first. */
export function bestOfKinds(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<EvidenceKind, Evidence>();
  for (const one of evidence) {
    const before = best.get(one.kind);
    if (!before || ahead(one, before)) best.set(one.kind, one);
  }
  return [...best.values()].sort((a, b) => (ahead(a, b) ? -1 : 1));
}

function ahead(a: Evidence, b: Evidence): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.kind === b.kind ? a.why < b.why : a.kind < b.kind;
}

/** Kinds are held to be independent: each leaves so much doubt, and doubts multiply. */
export function scoreOf(best: readonly Evidence[]): number {
  const doubt = best.reduce((left, { score }) => left * (1 - score), 1);
  return Math.round((1 - doubt) * 1000) / 1000;
}
