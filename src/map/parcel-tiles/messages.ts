import type { Side } from '../engine-contract';
import type { WorldBox } from './outline-store';
import type { PackedOutlines } from './pack-outlines';
import type { TileLook } from './tile-look';
import type { TilePlace } from './world';

export interface TileRequest {
  readonly id: number;
  readonly form: 'raster' | 'vector';
  readonly side: Side;
  readonly tile: TilePlace;
  /** Side of a raster tile in pixels. */
  readonly px: number;
}

/** How one side is drawn from now on; null leaves it as it was. */
export interface Dress {
  readonly codes: Uint8Array | null;
  readonly look: TileLook | null;
}

/**
 * What the page tells the worker. Outlines come as a beginning, slices in order, and an end; before the slices may come
 * those that are looked at, with the box they are for, so that its tiles need not wait for all the rest.
 */
export type ToWorker =
  | { readonly kind: 'begin'; readonly rows: number }
  | ({ readonly kind: 'early' } & EarlyOutlines)
  | { readonly kind: 'slice'; readonly packed: PackedOutlines }
  | { readonly kind: 'end' }
  | { readonly kind: 'patch'; readonly rows: Uint32Array; readonly packed: PackedOutlines }
  /** Codes and colours go together: the ones of a new theme on those of the old would be a flash of nonsense. */
  | ({ readonly kind: 'dress'; readonly side: Side } & Dress)
  | { readonly kind: 'ask'; readonly request: TileRequest }
  | { readonly kind: 'drop'; readonly id: number };

/** Outlines of some rows, with the box in which they are nearly all there are. */
export interface EarlyOutlines {
  readonly rows: Uint32Array;
  readonly packed: PackedOutlines;
  readonly box: WorldBox;
}

/** What a tile consists of; no bytes are an empty one. */
export type TileData = ArrayBuffer | ImageBitmap;

/** `stamp` counts the changes it already shows. */
export interface MadeTile {
  readonly id: number;
  readonly data: TileData;
  readonly stamp: number;
}

/** What the worker tells the page. `boxes` null: every tile of that side changed; no side: both. */
export type FromWorker =
  /** It has started and listens. */
  | { readonly kind: 'ready' }
  /** What comes together is drawn together. */
  | { readonly kind: 'tiles'; readonly tiles: readonly MadeTile[] }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string }
  | {
      readonly kind: 'changed';
      readonly side: Side | null;
      readonly boxes: readonly WorldBox[] | null;
    };
