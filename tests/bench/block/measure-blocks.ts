import { floorBases, type LandFigures } from '../../../src/core/block/land-figures';
import { type Land, packLand } from '../../../src/core/block/land-pack';
import { createLiveMeasure } from '../../../src/core/block/live-measure';
import { unionOutline } from '../../../src/core/block/union-outline';
import { boxOf } from '../../../src/core/geo/box';
import {
  type Geometry,
  packPolygons,
  type Ring,
  unpackPolygons,
} from '../../../src/core/geo/geometry';
import { gridPlaneAbout } from '../../../src/core/geo/overlay/grid-plane';
import { scaledParcels } from '../../builders/many-parcels';
import { featureOf, jstsUnion, turfWay } from './peer-blocks';

export interface BlockReport {
  readonly moves: readonly {
    readonly inside: number;
    readonly ours: readonly number[];
    /** The whole outline is moved: every edge is another one than before. */
    readonly shifted: readonly number[];
    readonly peer: readonly number[];
    /** Turf's land less ours, relative; spherical against ellipsoidal. */
    readonly difference: number;
    readonly parcels: readonly [ours: number, peer: number];
  }[];
  readonly union: {
    readonly ours: readonly number[];
    readonly peer: readonly number[];
    readonly difference: number;
  } | null;
}

/** A hand pulls one corner of an outline outwards and back. */
const MOVES = 120;
const CORNERS = 40;
const SHIFT_M = 3;
/** Turf takes seconds for one. */
const PEER_MOVES = 3;
const UNION = 5_000;
const CENTRE = [122.1, 30.07] as const;
const PLOT_M2 = 60 * 40 * 1.11;

function outlineAt(inside: number, move: number, eastM = 0): Geometry {
  const metres = Math.sqrt((inside * PLOT_M2) / Math.PI);
  const ring: Ring = Array.from({ length: CORNERS }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    const pulled = i === 3 ? 1 + 0.2 * Math.sin((Math.PI * move) / MOVES) : 1;
    const radius = metres * (1 + 0.06 * Math.sin(5 * turn)) * pulled;
    const [x, y] = [eastM + radius * Math.cos(turn), radius * Math.sin(turn)];
    return [CENTRE[0] + x / 96_300, CENTRE[1] + y / 110_860] as const;
  });
  return packPolygons([[ring]]);
}

/** A firm on every parcel, all figures known: nothing may be left out of the sums. */
function figuresOf(count: number): LandFigures {
  const every = (value: number) => new Float64Array(count).fill(value);
  return {
    year: '2021',
    firmCount: count,
    firms: {
      from: Uint32Array.from({ length: count + 1 }, (_, i) => i),
      tied: Uint32Array.from({ length: count }, (_, i) => i),
    },
    listedFirms: Uint8Array.from({ length: count }, (_, i) => Number(i % 4 === 0)),
    listedLand: Uint8Array.from({ length: count }, (_, i) => Number(i % 4 === 0)),
    tax: { wan: every(20), m2: every(2400) },
    valueAdded: { wan: every(90), m2: every(2400) },
    landM2: every(2400),
    floorM2: floorBases.map((_, basis) => every(basis === 0 ? 2400 : Number.NaN)),
    idle: new Uint8Array(count),
    units: Int32Array.from({ length: count }, (_, i) => i % 13),
    unitIds: Array.from({ length: 13 }, (_, i) => `unit-${i}`),
  };
}

function report(count: number): BlockReport {
  const shapes: (Land & { geometry: Geometry })[] = scaledParcels(count).flatMap(
    ({ table, after }) => (table === 'shapes' && after && 'geometry' in after ? [after] : []),
  );
  const live = createLiveMeasure(packLand(shapes), figuresOf(count), []);
  const features = shapes.map(({ geometry }) => featureOf(geometry));
  const peer = turfWay(
    features,
    shapes.map(({ geometry }) => boxOf(geometry)),
  );
  const asked = { settled: false, choices: new Map() } as const;
  const moves = [500, 5_000].map((inside) => {
    const timed = (outlines: readonly Geometry[]): number[] =>
      outlines.map((outline) => {
        const start = performance.now();
        live(outline, asked);
        return performance.now() - start;
      });
    const each = Array.from({ length: MOVES }, (_, move) => move);
    const pulled = each.map((move) => outlineAt(inside, move));
    timed(pulled);
    const ours = timed(pulled);
    const shifted = timed(each.map((move) => outlineAt(inside, 0, SHIFT_M * move)));
    const last = outlineAt(inside, 0);
    const own = live(last, asked).counts;
    const theirs: number[] = [];
    let answer = { parcels: 0, m2: 0 };
    for (let move = 0; move < PEER_MOVES; move++) {
      const start = performance.now();
      answer = peer(last);
      theirs.push(performance.now() - start);
    }
    return {
      inside,
      ours,
      shifted,
      peer: theirs,
      difference: answer.m2 / own.landM2 - 1,
      parcels: [own.parcels, answer.parcels] as const,
    };
  });
  return { moves, union: count >= UNION ? unionOf(shapes.slice(0, UNION)) : null };
}

function unionOf(shapes: readonly { geometry: Geometry }[]): BlockReport['union'] {
  const geometries = shapes.map(({ geometry }) => geometry);
  const plane = gridPlaneAbout(geometries);
  const onPlane = (ring: Ring) =>
    ring.map(([lon, lat]) => {
      const { x, y } = plane.toGrid(lon, lat) ?? { x: 0, y: 0 };
      return [x, y] as const;
    });
  const rings = geometries.map((geometry) => onPlane(unpackPolygons(geometry)[0]?.[0] ?? []));
  const ours: number[] = [];
  const peer: number[] = [];
  let [own, theirs] = [0, 0];
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    const outline = unionOutline(geometries, [], 0);
    ours.push(performance.now() - start);
    // Both on the plane: no rings of these are holes.
    own = unpackPolygons(outline).reduce((sum, [ring = []]) => sum + areaOf(onPlane(ring)), 0);
    start = performance.now();
    theirs = jstsUnion(rings);
    peer.push(performance.now() - start);
  }
  return { ours, peer, difference: theirs / own - 1 };
}

function areaOf(ring: Ring): number {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * v - u * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

process.stdout.write(JSON.stringify(report(Number(process.argv[2]))));
