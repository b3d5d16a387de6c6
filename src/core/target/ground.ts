import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, unpackPolygons } from '../geo/geometry';
import { type Outline, outlineOf } from '../topology/outline';
import { overlapOfPair } from '../topology/overlap-of-pair';
import type { Credit } from './credit';

type Land = NonNullable<Credit['land']>;

/** Land that credits stand on, measured and compared once. Credits on the very same outline share it. */
export interface Ground {
  /** The outline in text: the same order of grounds on every machine, whatever came first. */
  readonly key: string;
  readonly geometry: Geometry;
  readonly m2: number;
  /** Others it shares land with. */
  readonly near: ReadonlySet<Ground>;
}

/** Neighbours in a cadastre share their line to within so much; less than both is no common land. */
const LEAST_M2 = 1;
const LEAST_WIDTH_M = 0.1;
/** Degrees; some 200 m, about the size of a large plot. */
const CELL = 0.002;

/** All land ever asked for. It only grows: whoever counts looks at the grounds its own credits stand on. */
export interface GroundIndex {
  of(land: Land): Ground;
  /** The ground of an outline no credit need stand on, to ask which of them share land with it. */
  under(geometry: Geometry): Ground;
}

interface Indexed extends Ground {
  readonly outline: Outline | null;
  readonly near: Set<Ground>;
}

export function createGroundIndex(): GroundIndex {
  const byLand = new WeakMap<Land, Indexed>();
  const byOutline = new WeakMap<Geometry, Indexed>();
  const byKey = new Map<string, Indexed>();
  const cells = new Map<string, Indexed[]>();

  const add = (key: string, land: Land): Indexed => {
    const geometry = packPolygons(land);
    const outline = outlineOf(geometry);
    const ground = {
      key,
      geometry,
      outline,
      m2: geodesicAreaM2(geometry),
      near: new Set<Ground>(),
    };
    byKey.set(key, ground);
    if (!outline) return ground;
    const asked = new Set<Indexed>();
    for (const cell of cellsOf(outline)) {
      const there = cells.get(cell) ?? [];
      for (const other of there) {
        if (asked.has(other)) continue;
        asked.add(other);
        if (!shareLand(outline, other.outline)) continue;
        ground.near.add(other);
        other.near.add(ground);
      }
      there.push(ground);
      cells.set(cell, there);
    }
    return ground;
  };

  const of = (land: Land): Indexed => {
    const known = byLand.get(land);
    if (known) return known;
    const key = JSON.stringify(land);
    const ground = byKey.get(key) ?? add(key, land);
    byLand.set(land, ground);
    return ground;
  };
  return {
    of,
    under: (geometry) => {
      const known = byOutline.get(geometry);
      if (known) return known;
      const ground = of(unpackPolygons(geometry));
      byOutline.set(geometry, ground);
      return ground;
    },
  };
}

function shareLand(a: Outline, b: Outline | null): boolean {
  const common = b && overlapOfPair(a, b, LEAST_M2);
  return common !== null && common.widthM > LEAST_WIDTH_M;
}

function* cellsOf({ box }: Outline): Generator<string> {
  const at = (degrees: number) => Math.floor(degrees / CELL);
  // An outline as large as a province lies in one cell of its own, and meets what is there only.
  const whole = (box.east - box.west) * (box.north - box.south) > 1;
  if (whole) return;
  for (let x = at(box.west); x <= at(box.east); x++) {
    for (let y = at(box.south); y <= at(box.north); y++) yield `${x} ${y}`;
  }
}
