import type { Geometry } from '../geo/geometry';
import { type EdgeList, ENDS, newEdgeList } from '../topology/edge-list';
import { commonLand } from './common-land';
import type { LandPack } from './land-pack';
import { createMovedEdges } from './moved-edges';
import { createOutlineGrid, IN, OUT } from './outline-grid';
import { fillPlaneEdges } from './plane-edges';

/** Which parcels an outline meets, by their rows, and how much of each. Good until the next outline is cut. */
export interface CutShares {
  readonly count: number;
  readonly rows: Uint32Array;
  /** 0…1 of the parcel's own land. */
  readonly shares: Float64Array;
}

export type Cutter = (outline: Geometry) => CutShares;

/**
 * Cuts the same land by one outline after another, as fast as a pointer moves. Only parcels on cells the line touches
 * are cut, by trapezoids on the plane, which needs no decision along common lines; of all others their place is known.
 * Of a line that crosses itself shares are only near. From one move to the next only parcels near the edges that moved
 * are cut again. A parcel's ellipsoidal area times its share is the land within, to the millionth.
 */
export function createCutter(land: LandPack): Cutter {
  const grid = createOutlineGrid();
  const outlineEdges: EdgeList = newEdgeList();
  const nearEdges: EdgeList = newEdgeList();
  const ownEdges: EdgeList = newEdgeList();
  const rows = new Uint32Array(land.ids.length);
  const shares = new Float64Array(land.ids.length);
  const { boxes, planeM2 } = land;
  const moved = createMovedEdges();
  /** Of rows that were cut: their share, and in which move it was last known to hold. */
  const cutShares = new Float64Array(land.ids.length);
  const heldIn = new Uint32Array(land.ids.length);
  let move = 1;

  const heldOrCut = (row: number): number => {
    const b = 4 * row;
    const known = heldIn[row] === move - 1;
    const fate = known
      ? moved.fateOf(
          boxes[b] as number,
          boxes[b + 1] as number,
          boxes[b + 2] as number,
          boxes[b + 3] as number,
        )
      : 'anew';
    if (fate === 'anew') cutShares[row] = shareOf(row);
    else if (fate === 'turned') cutShares[row] = 1 - (cutShares[row] as number);
    heldIn[row] = move;
    return cutShares[row] as number;
  };

  const shareOf = (row: number): number => {
    const bottom = boxes[4 * row + 1] as number;
    const right = boxes[4 * row + 2] as number;
    const top = boxes[4 * row + 3] as number;
    nearEdges.count = 0;
    // Edges to the left still tell what is inside; those beyond the right do not.
    grid.edgesInBand(bottom, top, (edge) => {
      const e = ENDS * edge;
      const { ends } = outlineEdges;
      const [y1, y2] = [ends[e + 1] as number, ends[e + 3] as number];
      const reaches = (y1 > bottom || y2 > bottom) && (y1 < top || y2 < top);
      if (!reaches || ((ends[e] as number) > right && (ends[e + 2] as number) > right)) return;
      push(nearEdges, ends[e] as number, y1, ends[e + 2] as number, y2);
    });
    if (nearEdges.count === 0) return 0;
    fillOwnEdges(ownEdges, land, row);
    const m2 = commonLand(ownEdges, nearEdges, bottom, top);
    return Math.min(1, m2 / (planeM2[row] as number));
  };

  return (outline) => {
    let count = 0;
    move += 1;
    fillPlaneEdges(outlineEdges, outline, land.plane);
    moved.follow(outlineEdges);
    if (outlineEdges.count === 0 || !grid.lay(outlineEdges.ends, outlineEdges.count)) {
      return { count, rows, shares };
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = grid.box;
    land.tree.search(left, bottom, right, top, (row) => {
      const b = 4 * row;
      const place = grid.placeOf(
        boxes[b] as number,
        boxes[b + 1] as number,
        boxes[b + 2] as number,
        boxes[b + 3] as number,
      );
      if (place === OUT) return;
      const share = place === IN ? 1 : heldOrCut(row);
      if (!(share > 0)) return;
      rows[count] = row;
      shares[count] = share;
      count += 1;
    });
    return { count, rows, shares };
  };
}

function fillOwnEdges(
  list: EdgeList,
  { coords, ringEnds, firstRing }: LandPack,
  row: number,
): void {
  list.count = 0;
  const end = firstRing[row + 1] as number;
  for (let ring = firstRing[row] as number; ring < end; ring++) {
    const from = ring === 0 ? 0 : (ringEnds[ring - 1] as number);
    const to = ringEnds[ring] as number;
    for (let v = from, last = to - 1; v < to; last = v++) {
      push(
        list,
        coords[2 * last] as number,
        coords[2 * last + 1] as number,
        coords[2 * v] as number,
        coords[2 * v + 1] as number,
      );
    }
  }
}

function push(list: EdgeList, x1: number, y1: number, x2: number, y2: number): void {
  const at = ENDS * list.count;
  if (at === list.ends.length) {
    const wider = new Float64Array(2 * at);
    wider.set(list.ends);
    list.ends = wider;
  }
  list.ends[at] = x1;
  list.ends[at + 1] = y1;
  list.ends[at + 2] = x2;
  list.ends[at + 3] = y2;
  list.count += 1;
}
