import { type PackedShapes, packShapes, unpackShapes } from '../../core/codec/pack-shapes';
import type { Match, Matching } from '../../core/import/match-firms';
import {
  type FirmToMatch,
  firmToMatch,
  type Hints,
  type LandToMatch,
  landToMatch,
  type MatchInput,
} from '../../core/import/match-input';
import type { Workspace } from '../../core/workspace';
import type { Steps } from '../analysis/steps';

/** What the worker is sent, piece by piece, so that no piece holds up the page. */
export type MatchPiece =
  | { readonly kind: 'firms'; readonly records: string }
  | { readonly kind: 'land'; readonly records: string }
  | { readonly kind: 'shapes'; readonly shapes: PackedShapes }
  | ({ readonly kind: 'match' } & MatchFrame);

export type MatchFrame = Pick<MatchInput, 'places' | 'zone' | 'shift'>;

/** What it answers: suggestions piece by piece as text, then that they are all there. */
export type MatchAnswer =
  | { readonly kind: 'matches'; readonly records: string }
  | { readonly kind: 'done'; readonly points: Matching['points'] };

/** Records packed between two breaths. */
const STEP = 1024;

/** Sends everything that matching asks for. Outlines go along only where a firm brought a point. */
export function* sendMatch(
  { tables }: Workspace,
  hints: Hints,
  frame: MatchFrame,
  send: (piece: MatchPiece) => void,
): Steps<void> {
  const [used, settled] = [new Set<string>(), new Set<string>()];
  for (const { parcelId, enterpriseId } of tables.occupancies.values()) {
    used.add(parcelId);
    settled.add(enterpriseId);
  }
  yield;
  let points = false;
  const firm = (one: Parameters<typeof firmToMatch>[0]) => {
    const hint = hints.get(one.id);
    points ||= hint?.point !== undefined;
    return firmToMatch(one, !settled.has(one.id), hint);
  };
  const land = (one: Parameters<typeof landToMatch>[0]) =>
    landToMatch(one, !used.has(one.id), hints.get(one.id));
  for (const some of slices(tables.enterprises.values())) {
    send({ kind: 'firms', records: JSON.stringify(some.map(firm)) });
    yield;
  }
  for (const some of slices(tables.parcels.values())) {
    send({ kind: 'land', records: JSON.stringify(some.map(land)) });
    yield;
  }
  if (points) {
    for (const some of slices(tables.shapes.values())) {
      send({ kind: 'shapes', shapes: packShapes(some) });
      yield;
    }
  }
  send({ kind: 'match', ...frame });
}

function* slices<T>(all: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const one of all) {
    slice.push(one);
    if (slice.length < STEP) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Puts the pieces together again; answers when the last one is there. */
export function matchPieces(): (piece: MatchPiece) => MatchInput | null {
  const firms: FirmToMatch[] = [];
  const land: LandToMatch[] = [];
  const places = new Map<string, number>();
  return (piece) => {
    switch (piece.kind) {
      case 'firms':
        firms.push(...(JSON.parse(piece.records) as FirmToMatch[]));
        return null;
      case 'land':
        for (const one of JSON.parse(piece.records) as LandToMatch[]) {
          places.set(one.id, land.push(one) - 1);
        }
        return null;
      case 'shapes':
        for (const { id, geometry } of unpackShapes(piece.shapes)) {
          const at = places.get(id);
          if (at !== undefined) land[at] = { ...(land[at] as LandToMatch), geometry };
        }
        return null;
      case 'match':
        return { firms, land, places: piece.places, zone: piece.zone, shift: piece.shift };
    }
  };
}

export function* answerMatch({ matches, points }: Matching): Generator<MatchAnswer> {
  for (const some of slices(matches)) yield { kind: 'matches', records: JSON.stringify(some) };
  yield { kind: 'done', points };
}

export function readMatches(records: string): Match[] {
  return JSON.parse(records) as Match[];
}
