import { sumOf } from '../quantity';
import type { Counted } from './counted-between';
import type { TargetProgress } from './progress';

/** One thing that adds to a figure, with the place it counts for: a credit, or a firm that passed. */
export interface TaskPiece {
  readonly unitId: string | null;
  readonly sector: string;
  readonly counted: number | null;
  readonly floorMu: number | null;
  /** Null for a firm. */
  readonly credit: Counted | null;
  /** Null for a credit. */
  readonly firm: string | null;
}

/** What a figure is the sum of; null where it is no sum of parts that have a place, as a ratio or a report. */
export function piecesOf({ kind, reading, computed, done, parts }: TargetProgress) {
  if (done === null || reading) return null;
  if (kind === 'credits') return parts.map(ofCredit);
  return computed?.counted?.map(ofFirm) ?? null;
}

export function sumPieces(pieces: readonly TaskPiece[]) {
  const floors = pieces.flatMap(({ floorMu }) => floorMu ?? []);
  return {
    done: sumOf(pieces.flatMap(({ counted }) => counted ?? [])),
    floorMu: floors.length > 0 ? sumOf(floors) : null,
  };
}

function ofCredit(part: Counted): TaskPiece {
  const { credit, counted, floorMu } = part;
  const { unitId, sector } = credit;
  return { unitId, sector, counted, floorMu, credit: part, firm: null };
}

function ofFirm(firm: { id: string; unitId: string | null; sector: string }): TaskPiece {
  const { id, unitId, sector } = firm;
  return { unitId, sector, counted: 1, floorMu: null, credit: null, firm: id };
}
