import type { CornerEdit } from '../../core/geo/corner-edit';
import type { Geometry, Ring } from '../../core/geo/geometry';

/** What the outline is for; a record that exists is told by its id. */
export type DraftPurpose =
  | { readonly kind: 'new-block' }
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'new-parcel' }
  | { readonly kind: 'parcel'; readonly id: string }
  | { readonly kind: 'split-parcel'; readonly id: string }
  | { readonly kind: 'merge-parcels' };

/**
 * What the pointer does to the draft. The first three draw an outline that is added or, with `cuts`, taken away;
 * `parcels` adds and takes whole parcels, `split` and `reshape` draw a line.
 */
export type DraftTool =
  | 'polygon'
  | 'rectangle'
  | 'freehand'
  | 'vertices'
  | 'parcels'
  | 'reshape'
  | 'split';

/** How the next point is held: at right angles to the edge before, so far, in such a direction, free of corners. */
export interface Holds {
  readonly square: boolean;
  readonly free: boolean;
  readonly lengthM: number | null;
  /** Degrees from north, clockwise. */
  readonly bearingDeg: number | null;
}

/** What a gesture leaves behind. */
export interface Standing {
  readonly shape: Geometry | null;
  /** Parcels that were taken whole, and the outline they were added to. */
  readonly chosen: readonly string[];
  readonly base: Geometry | null;
  /** The sides of a line that was drawn across the outline; none until there is one. */
  readonly pieces: readonly Geometry[];
  /** Corners moved one by one, so that neighbours who share them can follow. */
  readonly edits: readonly CornerEdit[];
}

/** An outline being drawn. A value: every gesture gives a new one. */
export interface Draft extends Standing {
  readonly purpose: DraftPurpose;
  readonly tool: DraftTool;
  readonly cuts: boolean;
  readonly holds: Holds;
  /** Gestures leave the outline alone. */
  readonly locked: boolean;
  /** How often a corner was asked for by figures instead of the pointer. */
  readonly asked: number;
  /** Corners of the gesture that is not finished yet. */
  readonly corners: Ring;
  readonly past: readonly Standing[];
  readonly future: readonly Standing[];
}

/** So many gestures can be taken back. */
const MOST_PAST = 100;

const noHolds: Holds = { square: false, free: false, lengthM: null, bearingDeg: null };

export function beginDraft(purpose: DraftPurpose, shape: Geometry | null): Draft {
  return {
    purpose,
    ...standing(shape),
    tool: firstTool(purpose, shape),
    cuts: false,
    holds: noHolds,
    locked: false,
    asked: 0,
    corners: [],
    past: [],
    future: [],
  };
}

function firstTool({ kind }: DraftPurpose, shape: Geometry | null): DraftTool {
  if (kind === 'split-parcel') return 'split';
  if (kind === 'merge-parcels') return 'parcels';
  return shape ? 'vertices' : 'polygon';
}

/** Whether it is shown with the blocks. */
export function isBlockDraft({ purpose: { kind } }: Draft): boolean {
  return kind === 'block' || kind === 'new-block';
}

/** The panel that speaks of it. */
export function panelOfDraft(draft: Draft): 'blocks' | 'parcel' {
  return isBlockDraft(draft) ? 'blocks' : 'parcel';
}

/** A gesture is done: the outline is another one. */
export function withShape(draft: Draft, shape: Geometry | null): Draft {
  return withStanding(draft, { ...standing(shape), edits: draft.edits });
}

export function withStanding(draft: Draft, next: Standing): Draft {
  const past = [...draft.past, standingOf(draft)].slice(-MOST_PAST);
  return settled({ ...draft, ...next, corners: [], past, future: [] });
}

/** Another tool gives up what was begun with the old one. Without an outline there is nothing to change yet. */
export function withTool(draft: Draft, tool: DraftTool, cuts = false): Draft {
  return { ...draft, tool, cuts: cuts && draft.shape !== null, corners: [], pieces: [] };
}

export function withHolds(draft: Draft, holds: Partial<Holds>): Draft {
  return { ...draft, holds: { ...draft.holds, ...holds } };
}

export function withLock(draft: Draft, locked: boolean): Draft {
  return { ...draft, locked, corners: [] };
}

/** The last gesture taken back. */
export function stepBack(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  const future = [standingOf(draft), ...draft.future];
  return settled({ ...draft, ...before, corners: [], past: draft.past.slice(0, -1), future });
}

export function stepForward(draft: Draft): Draft {
  const [next, ...future] = draft.future;
  if (!next) return draft;
  const past = [...draft.past, standingOf(draft)];
  return settled({ ...draft, ...next, corners: [], past, future });
}

export function standing(shape: Geometry | null): Standing {
  return { shape, chosen: [], base: null, pieces: [], edits: [] };
}

function standingOf({ shape, chosen, base, pieces, edits }: Draft): Standing {
  return { shape, chosen, base, pieces, edits };
}

/** Tools that change an outline are put down when there is none any more. */
function settled(draft: Draft): Draft {
  if (draft.shape) return draft;
  const changes = draft.tool === 'vertices' || draft.tool === 'split' || draft.tool === 'reshape';
  return { ...draft, tool: changes ? 'polygon' : draft.tool, cuts: false };
}
