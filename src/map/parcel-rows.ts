import { LayeredTable } from '../core/change/layered-table';
import type { Box } from '../core/geo/box';
import type { Geometry } from '../core/geo/geometry';
import { placeOfPoint } from '../core/geo/point-in-geometry';
import type { Shape } from '../core/parcel/parcel';
import type { OutlineChange } from './engine-contract';
import { RowBoxes } from './row-boxes';

/** What to tell the engine of outlines: all of them, or those that changed; null for nothing. */
export type RowUpdate =
  | { readonly all: readonly Geometry[] }
  | { readonly changes: readonly OutlineChange[] }
  | null;

/** Codes as they are told, by parcel. */
export interface ToldCodes {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
}

/** Beyond this share of changes, sending everything is less work; so few never are. */
const MANY = 0.2;
const MOST_ANYHOW = 1000;
/** Each record known to have changed is looked for among all rows; beyond so many one walk does it. */
const MOST_LOOKED_FOR = 10;

/**
 * Which row of the tiles is which parcel. Rows stay as they are through edits; one whose parcel is gone stays empty,
 * so drawing order is that of the records.
 */
export class ParcelRows {
  /** Null on a row whose parcel is gone. */
  private shapes: (Shape | null)[] = [];
  /** The table that was followed last. */
  private followed: ReadonlyMap<string, Shape> = new Map();
  private places: Int32Array | null = null;
  private placesOf: readonly string[] | null = null;
  private boxes: RowBoxes | null = null;

  /** Rows there are, empty ones included. */
  get count(): number {
    return this.shapes.length;
  }

  /** Compares record by record, in order: records that did not change are the very same ones. */
  follow(shapes: ReadonlyMap<string, Shape>): RowUpdate {
    const before = this.shapes.length;
    const changes = before === 0 ? null : (this.replaced(shapes) ?? this.compare(shapes));
    this.followed = shapes;
    // Nothing left of what there was is another workspace.
    const few = changes && changes.length < shapes.size + before && shapes.size > 0;
    if (changes && few && changes.length <= Math.max(MOST_ANYHOW, before * MANY)) {
      for (const { row, geometry } of changes) this.boxes?.set(row, geometry);
      return changes.length > 0 ? { changes } : null;
    }
    this.boxes = null;
    this.shapes = [...shapes.values()];
    this.placesOf = null;
    return { all: this.shapes.map((shape) => (shape as Shape).geometry) };
  }

  /** Codes in the order of rows; a parcel nothing is told of yet is 无数据. */
  codesByRow({ ids, rows }: ToldCodes, codes: Uint8Array): Uint8Array {
    const places = this.placesIn(ids, rows);
    const sorted = new Uint8Array(places.length);
    for (let row = 0; row < places.length; row++) {
      const place = places[row] as number;
      if (place >= 0) sorted[row] = codes[place] ?? 0;
    }
    return sorted;
  }

  /** Outlines whose boxes meet a box, in drawing order. */
  shapesIn(box: Box): Shape[] {
    return this.allBoxes()
      .rowsIn(box)
      .map((row) => this.shapes[row] as Shape);
  }

  /** The parcel on top at a point: what is drawn last covers what was drawn before. */
  parcelAt(lon: number, lat: number): string | null {
    const here = this.shapesIn({ west: lon, south: lat, east: lon, north: lat });
    const top = here.findLast(({ geometry }) => placeOfPoint(geometry, lon, lat) !== 'outside');
    return top?.id ?? null;
  }

  /** Around all the land; null when there is none. */
  bounds(): Box | null {
    return this.allBoxes().bounds();
  }

  /** Made when first asked for, and kept in step from then on. */
  private allBoxes(): RowBoxes {
    this.boxes ??= new RowBoxes(this.shapes.map((shape) => shape?.geometry ?? null));
    return this.boxes;
  }

  /** The few a table knows to be other than they were, without a walk; null where it does not know. */
  private replaced(shapes: ReadonlyMap<string, Shape>): OutlineChange[] | null {
    const ids = shapes instanceof LayeredTable ? shapes.replacedSince(this.followed) : null;
    if (!ids || ids.length > MOST_LOOKED_FOR) return null;
    const found = ids.map((id) => {
      const known = this.followed.get(id) as Shape;
      return { row: this.shapes.indexOf(known), known, shape: shapes.get(id) as Shape };
    });
    if (found.some(({ row }) => row < 0)) return null;
    const changes: OutlineChange[] = [];
    for (const { row, known, shape } of found) {
      this.shapes[row] = shape;
      if (known.geometry !== shape.geometry) changes.push({ row, geometry: shape.geometry });
    }
    return changes;
  }

  private compare(shapes: ReadonlyMap<string, Shape>): OutlineChange[] | null {
    const next = this.shapes.slice();
    const changes: OutlineChange[] = [];
    let row = 0;
    let moved = false;
    const passGone = (id: string) => {
      for (; row < this.shapes.length; row++) {
        const known = this.shapes[row];
        if (!known) continue;
        if (known.id === id || shapes.has(known.id)) return;
        next[row] = null;
        moved = true;
        changes.push({ row, geometry: null });
      }
    };
    for (const shape of shapes.values()) {
      if (this.shapes[row] !== shape) passGone(shape.id);
      const known = this.shapes[row];
      if (row >= this.shapes.length) moved = true;
      else if (known?.id !== shape.id) return null;
      next[row] = shape;
      if (known?.geometry !== shape.geometry) changes.push({ row, geometry: shape.geometry });
      row++;
    }
    passGone('');
    this.shapes = next;
    if (moved) this.placesOf = null;
    return changes;
  }

  private placesIn(ids: readonly string[], rows: ReadonlyMap<string, number>): Int32Array {
    if (this.places && this.placesOf === ids) return this.places;
    const places = new Int32Array(this.shapes.length);
    for (let row = 0; row < places.length; row++) {
      const id = this.shapes[row]?.id;
      // Mostly parcels and outlines are told in the same order.
      if (id === undefined) places[row] = -1;
      else places[row] = ids[row] === id ? row : (rows.get(id) ?? -1);
    }
    this.places = places;
    this.placesOf = ids;
    return places;
  }
}
