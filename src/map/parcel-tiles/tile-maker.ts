import { classOfCode, isAside } from '../../core/theme/display-code';
import type { Side } from '../engine-contract';
import { VECTOR_FROM_ZOOM } from '../layers/parcel-zooms';
import { coverTile } from './cover-tile';
import { cutRow, rowsOfTile, tileBox } from './cut-tile';
import { KeptCovers } from './kept-covers';
import { KeptPictures } from './kept-pictures';
import type { Dress, EarlyOutlines, FromWorker, TileRequest } from './messages';
import { OutlineStore, type WorldBox } from './outline-store';
import type { PackedOutlines } from './pack-outlines';
import { paintNear, paintTile } from './paint-tile';
import { hatchNameOf, hatchNames, type TileLook } from './tile-look';
import { RASTER_DEEPER } from './tile-url';
import type { TilePlace } from './world';
import { writeMvt } from './write-mvt';

/** Beyond so many changed rows it is quicker to make every tile anew than to find those that changed. */
const MOST_BOXES = 500;

type Changed = Extract<FromWorker, { kind: 'changed' }>;

interface SideState {
  codes: Uint8Array | null;
  look: TileLook | null;
  readonly pictures: KeptPictures;
}

/** All the worker knows and makes, without the worker: outlines once, codes and colours for each side. */
export class TileMaker {
  private store = new OutlineStore();
  private expected = 0;
  private early: { readonly store: OutlineStore; readonly box: WorldBox } | null = null;
  /** Made of early outlines: parcels that only reach into them from afar may be missing. */
  private earlyTiles: TilePlace[] = [];
  private readonly covers = new KeptCovers();
  private readonly sides: Record<Side, SideState> = {
    main: { codes: null, look: null, pictures: new KeptPictures() },
    other: { codes: null, look: null, pictures: new KeptPictures() },
  };

  begin(rows: number): void {
    this.expected = rows;
    this.store = new OutlineStore(rows);
    this.early = null;
    this.earlyTiles = [];
    this.covers.clear();
  }

  /** What is looked at, until all the rest is there. */
  beginEarly({ rows, packed, box }: EarlyOutlines): void {
    const store = new OutlineStore(this.expected);
    rows.forEach((row, i) => {
      store.put(row, packed, i);
    });
    this.early = { store, box };
  }

  /** Whether a tile can be made before all outlines are there. */
  isEarly(tile: TilePlace): boolean {
    if (!this.early) return false;
    const [west, north, east, south] = this.early.box;
    const [left, top, right, bottom] = tileBox(tile, 0);
    return left >= west && top >= north && right <= east && bottom <= south;
  }

  /** All outlines are there. Answers which tiles made early lack something; null when there were no early outlines. */
  end(): readonly WorldBox[] | null {
    if (!this.early) return null;
    const { store } = this.early;
    const lacking = this.earlyTiles.filter(
      (tile) => rowsOfTile(store, tile).length !== rowsOfTile(this.store, tile).length,
    );
    this.early = null;
    this.earlyTiles = [];
    // A little smaller, so that neighbours are not meant.
    return lacking.map((tile) => tileBox(tile, -1 / 16));
  }

  slice(packed: PackedOutlines): void {
    this.store.append(packed, this.expected);
  }

  patch(rows: Uint32Array, packed: PackedOutlines): Changed {
    const boxes: WorldBox[] = [];
    const note = (row: number) => {
      if (!this.store.isEmpty(row)) boxes.push(this.store.boxOf(row));
    };
    rows.forEach((row, i) => {
      note(row);
      this.store.put(row, packed, i);
      note(row);
    });
    const many = boxes.length > MOST_BOXES;
    if (many) this.covers.clear();
    else this.covers.forget(boxes);
    return { kind: 'changed', side: null, boxes: many ? null : boxes };
  }

  dress(side: Side, { codes, look }: Dress): Changed {
    const state = this.sides[side];
    const { codes: before } = state;
    if (codes) state.codes = codes;
    if (look) state.look = look;
    state.pictures.recolor(!look && before !== null);
    const all = look || !codes || !before || this.early;
    const boxes = all ? null : this.differing(before, codes);
    return { kind: 'changed', side, boxes };
  }

  vector({ side, tile }: TileRequest): ArrayBuffer {
    const { codes, look } = this.sides[side];
    if (!look) return new ArrayBuffer(0);
    // The values of a tile: colours by class, then what waits for a code, then patterns, then the mark of what is aside.
    const values = [...look.colors, look.pending, ...hatchNames, 'aside'];
    const pending = look.colors.length;
    const writer = writeMvt(['color', 'hatch', 'aside'], values);
    const store = this.storeFor(tile);
    for (const row of rowsOfTile(store, tile)) {
      cutRow(store, row, tile, writer.ring);
      const code = codes ? (codes[row] ?? 0) : null;
      if (code === null) writer.end(row, [0, pending]);
      else if (isAside(code)) writer.end(row, [2, values.length - 1]);
      else {
        const name = hatchNameOf(code, look.hatched);
        const color = Math.min(classOfCode(code), pending);
        const hatch = name ? [1, pending + 1 + hatchNames.indexOf(name)] : [];
        writer.end(row, [0, color, ...hatch]);
      }
    }
    return writer.finish();
  }

  raster({ side, tile, px }: TileRequest): Uint8ClampedArray<ArrayBuffer> | null {
    const { codes, look, pictures } = this.sides[side];
    if (!look) return null;
    const store = this.storeFor(tile);
    if (tile.z - RASTER_DEEPER >= VECTOR_FROM_ZOOM) {
      const rows = rowsOfTile(store, tile);
      return rows.length > 0 ? paintNear(store, rows, codes, look, tile, px) : null;
    }
    const work = () => coverTile(store, tile, px);
    if (this.early) {
      const cover = work();
      return cover && paintTile(store, cover, codes, look, tile, px);
    }
    const cover = this.covers.cover(tile, px, work);
    return cover && pictures.paint(store, cover, codes, look, tile, px);
  }

  private storeFor(tile: TilePlace): OutlineStore {
    if (!this.early) return this.store;
    this.earlyTiles.push(tile);
    return this.early.store;
  }

  private differing(before: Uint8Array, after: Uint8Array): WorldBox[] | null {
    const boxes: WorldBox[] = [];
    for (let row = 0; row < after.length; row++) {
      if (after[row] === before[row] || this.store.isEmpty(row)) continue;
      if (boxes.length === MOST_BOXES) return null;
      boxes.push(this.store.boxOf(row));
    }
    return boxes;
  }
}
