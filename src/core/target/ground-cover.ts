import type { Ground } from './ground';
import { sweepPieces } from './ground-pieces';

/** Land of an outline, told by which grounds lie on it; none for what no credit reaches. */
export interface CoverPiece {
  readonly m2: number;
  readonly grounds: readonly Ground[];
}

/** Less of an outline than this is left out of a ground by what surveys differ by. */
export const WHOLE = 0.985;

const kept = new WeakMap<Ground, readonly CoverPiece[]>();

/** Cuts an outline by those of some grounds that share land with it. Together the pieces are the outline. */
export function coverOf(own: Ground, isAsked: (ground: Ground) => boolean): readonly CoverPiece[] {
  const on = [own, ...own.near].filter(isAsked).sort((a, b) => (a.key < b.key ? -1 : 1));
  const known = kept.get(own);
  if (known && isOf(known, on)) return known;
  const pieces = cut(own, on);
  kept.set(own, pieces);
  return pieces;
}

function cut(own: Ground, on: readonly Ground[]): CoverPiece[] {
  const others = on.filter((ground) => ground !== own);
  if (others.length === 0) return [{ m2: own.m2, grounds: on }];
  const pieces = sweepPieces([own, ...others])
    .filter(({ members }) => members.includes(0))
    .map(({ m2, members }) => ({
      m2,
      grounds: members.map((at) => [own, ...others][at] as Ground),
    }));
  const all = pieces.reduce((sum, { m2 }) => sum + m2, 0);
  const whole = others.filter((ground) => {
    const under = pieces.filter(({ grounds }) => grounds.includes(ground));
    return under.reduce((sum, { m2 }) => sum + m2, 0) >= WHOLE * all;
  });
  const everywhere = new Set([...whole, ...on.filter((ground) => ground === own)]);
  // What only differs by grounds that are everywhere is one piece.
  const joined = new Map<string, CoverPiece>();
  for (const { m2, grounds } of pieces) {
    const reached = on.filter((ground) => everywhere.has(ground) || grounds.includes(ground));
    const key = reached.map((ground) => on.indexOf(ground)).join();
    const before = joined.get(key)?.m2 ?? 0;
    joined.set(key, { m2: before + (m2 / all) * own.m2, grounds: reached });
  }
  return [...joined.values()];
}

/** Every ground that was asked for lies on some piece, unless it was no more than a sliver. */
function isOf(pieces: readonly CoverPiece[], on: readonly Ground[]): boolean {
  const told = new Set(pieces.flatMap(({ grounds }) => grounds));
  return told.size === on.length && on.every((ground) => told.has(ground));
}
