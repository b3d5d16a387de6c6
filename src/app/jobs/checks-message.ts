import { type PackedShapes, packShapes, unpackShapes } from '../../core/codec/pack-shapes';
import type { FindingDraft } from '../../core/quality/finding-draft';
import type { GroundToCheck, LandToCheck, UnitBorder } from '../../core/quality/land-to-check';
import type { Steps } from '../analysis/steps';

/** Some of the ground: coordinates as one array that moves over, all else as text. */
interface Piece {
  readonly shapes: PackedShapes;
  readonly records: string;
}

/** What the worker is sent. */
export interface ChecksAsked {
  readonly land: readonly Piece[];
  readonly borders: Piece;
  readonly wholeDistrict: boolean;
}

export type ChecksAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'checked'; readonly drafts: readonly FindingDraft[] };

/** Records packed between two breaths. */
const STEP = 4096;

type Drawn = Pick<LandToCheck, 'geometry'>;

export function* packGround({ land, borders, wholeDistrict }: GroundToCheck): Steps<ChecksAsked> {
  const pieces: Piece[] = [];
  for (let from = 0; from < land.length; from += STEP) {
    pieces.push(packPiece(land.slice(from, from + STEP)));
    yield;
  }
  return { land: pieces, borders: packPiece(borders), wholeDistrict };
}

/** The arrays that are handed over rather than copied. */
export function movedWith({ land, borders }: ChecksAsked): ArrayBufferLike[] {
  return [...land, borders].map(({ shapes }) => shapes.coords.buffer);
}

export function unpackGround({ land, borders, wholeDistrict }: ChecksAsked): GroundToCheck {
  return {
    land: land.flatMap((piece) => unpackPiece<LandToCheck>(piece)),
    borders: unpackPiece<UnitBorder>(borders),
    wholeDistrict,
  };
}

/** Outlines are named by the place of their record in the piece. */
function packPiece(records: readonly Drawn[]): Piece {
  const shapes = records.flatMap(({ geometry }, at) =>
    geometry ? [{ id: String(at), geometry, rev: 0 }] : [],
  );
  const rest = records.map((record) => ({ ...record, geometry: null }));
  return { shapes: packShapes(shapes), records: JSON.stringify(rest) };
}

function unpackPiece<T extends Drawn>({ shapes, records }: Piece): T[] {
  const list = JSON.parse(records) as T[];
  for (const { id, geometry } of unpackShapes(shapes)) {
    const at = Number(id);
    list[at] = { ...(list[at] as T), geometry };
  }
  return list;
}
