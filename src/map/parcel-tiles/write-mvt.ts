import { EXTENT } from './world';

/** The one layer in a vector tile of parcels. */
export const TILE_LAYER = 'parcels';

const VARINT = 0;
const BYTES = 2;
const POLYGON = 3;
const MOVE_TO_ONE = 1 | (1 << 3);
const LINE_TO = 2;
const CLOSE_PATH = 7 | (1 << 3);

/** A Mapbox Vector Tile (2.1) being written: polygons with a number and ready-made tags, nothing else. */
export interface MvtWriter {
  /** An open ring of the polygon being written, in steps of the tile; outer ones run clockwise on the screen. */
  ring(points: readonly number[], length: number): void;
  /** Ends the polygon; without a ring it is left out. Tags are pairs of places in `keys` and `values`. */
  end(id: number, tags: readonly number[]): void;
  finish(): ArrayBuffer;
}

export function writeMvt(keys: readonly string[], values: readonly string[]): MvtWriter {
  const features = new Bytes(1 << 16);
  const commands = new Bytes(1 << 10);
  const feature = new Bytes(1 << 10);
  const tagged = new Bytes(1 << 5);
  let [x, y] = [0, 0];
  return {
    ring: (points, length) => {
      for (let i = 0; i < length; i += 2) {
        if (i === 0) commands.varint(MOVE_TO_ONE);
        else if (i === 2) commands.varint(LINE_TO | ((length / 2 - 1) << 3));
        const [nextX, nextY] = [points[i] as number, points[i + 1] as number];
        commands.varint(zigzag(nextX - x));
        commands.varint(zigzag(nextY - y));
        [x, y] = [nextX, nextY];
      }
      commands.varint(CLOSE_PATH);
    },
    end: (id, tags) => {
      if (commands.length === 0) return;
      tagged.length = feature.length = 0;
      for (const tag of tags) tagged.varint(tag);
      feature.number(1, id);
      feature.block(2, tagged);
      feature.number(3, POLYGON);
      feature.block(4, commands);
      features.block(2, feature);
      commands.length = 0;
      [x, y] = [0, 0];
    },
    finish: () => {
      if (features.length === 0) return new ArrayBuffer(0);
      const layer = new Bytes(features.length + 1024);
      layer.number(15, 2);
      layer.text(1, TILE_LAYER);
      layer.raw(features);
      for (const key of keys) layer.text(3, key);
      for (const value of values) {
        const holder = new Bytes(64);
        holder.text(1, value);
        layer.block(4, holder);
      }
      layer.number(5, EXTENT);
      const tile = new Bytes(layer.length + 16);
      tile.block(3, layer);
      return tile.buffer.slice(0, tile.length).buffer as ArrayBuffer;
    },
  };
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

/** As much of the protocol buffer encoding as a tile needs. */
class Bytes {
  length = 0;
  buffer: Uint8Array;

  constructor(size: number) {
    this.buffer = new Uint8Array(size);
  }

  varint(value: number): void {
    if (this.length + 5 > this.buffer.length) this.grow(5);
    let rest = value;
    while (rest > 0x7f) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }

  number(field: number, value: number): void {
    this.varint((field << 3) | VARINT);
    this.varint(value);
  }

  block(field: number, content: Bytes): void {
    this.varint((field << 3) | BYTES);
    this.varint(content.length);
    this.raw(content);
  }

  text(field: number, text: string): void {
    const content = new TextEncoder().encode(text);
    this.varint((field << 3) | BYTES);
    this.varint(content.length);
    this.put(content, content.length);
  }

  raw({ buffer, length }: Bytes): void {
    this.put(buffer, length);
  }

  private put(bytes: Uint8Array, length: number): void {
    if (this.length + length > this.buffer.length) this.grow(length);
    this.buffer.set(bytes.subarray(0, length), this.length);
    this.length += length;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.length + more));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
