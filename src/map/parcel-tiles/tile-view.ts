import type { Side } from '../engine-contract';
import type { TileRequest } from './messages';
import type { WorldBox } from './outline-store';
import type { TilePlace } from './world';

/** A map that shows tiles, and is told which of them are out of date; null for all. */
export interface TileView {
  readonly side: Side;
  refresh(boxes: readonly WorldBox[] | null): void;
  /** All tiles that were asked for have been given out. */
  complete(): void;
  /** A tile was given out; `late` is one that lacks the newest colours. */
  handed(form: TileRequest['form'], tile: TilePlace, late: boolean): void;
}
