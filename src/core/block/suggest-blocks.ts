import { containsPoint } from '../geo/point-in-geometry';
import { type GapBetween, gapBetween } from './gap-between';
import type { LandFigures } from './land-figures';
import type { Land, LandPack } from './land-pack';

/** Two listed parcels across a road up to this width belong together unless told otherwise. */
export const DEFAULT_ROAD_M = 30;

export interface SuggestAsked {
  /** Width of a road that does not part, from boundary to boundary. */
  readonly roadM: number;
  /** Fewer listed parcels than this make no block. */
  readonly leastParcels: number;
  readonly rankBy: 'land' | 'firms';
}

/** What is known of who is listed. */
export type SuggestFigures = Pick<LandFigures, 'listedLand' | 'listedFirms' | 'firms'>;

/** Listed parcels next to each other, and why they are put together. */
export interface BlockSuggestion {
  /** In the order of their ids. */
  readonly parcelIds: readonly string[];
  /** Σ ellipsoidal area of the listed parcels. */
  readonly listedM2: number;
  /** Listed firms on them; 0 where the list is one of land. */
  readonly listedFirms: number;
  /** How many neighbours touch, and how many are parted by a road. */
  readonly touching: number;
  readonly acrossRoads: number;
  /** The widest road that has to be crossed to hold them together, metres; 0 where all of them touch. */
  readonly widestM: number;
}

/** Nearer than this, in metres, is the same line. */
const TOUCHING_M = 0.5;

/**
 * Clusters of listed parcels, boundary to boundary, the most promising first. Land of another parcel between two is no
 * road. Depends on nothing but the land: not on the order it comes in.
 */
export function suggestBlocks(
  list: readonly Land[],
  land: LandPack,
  figures: SuggestFigures,
  { roadM, leastParcels, rankBy }: SuggestAsked,
): BlockSuggestion[] {
  const { listedLand } = figures;
  if (!listedLand) return [];
  const links = linksOf(list, land, listedLand, roadM).sort((a, b) => a.metres - b.metres);
  const leader = Int32Array.from(land.ids, (_, row) => row);
  const leaderOf = (row: number): number => {
    let at = row;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  const clusters = new Map<number, Cluster>();
  const clusterOf = (row: number): Cluster =>
    clusters.get(row) ?? { rows: [row], touching: 0, across: 0, widestM: 0 };
  for (const { a, b, metres } of links) {
    const [one, other] = [leaderOf(a), leaderOf(b)];
    const first = clusterOf(one);
    const second = one === other ? null : clusterOf(other);
    leader[other] = one;
    if (second) clusters.delete(other);
    clusters.set(one, {
      rows: second ? [...first.rows, ...second.rows] : first.rows,
      touching: first.touching + (second?.touching ?? 0) + (metres <= TOUCHING_M ? 1 : 0),
      across: first.across + (second?.across ?? 0) + (metres > TOUCHING_M ? 1 : 0),
      // Narrow roads come first: what joins two clusters is the widest so far.
      widestM: second && metres > TOUCHING_M ? metres : first.widestM,
    });
  }
  return [...clusters.values()]
    .filter(({ rows }) => rows.length >= leastParcels)
    .map((cluster) => suggestionOf(cluster, land, figures))
    .sort(rankBy === 'land' ? byLand : byFirms);
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly metres: number;
}

interface Cluster {
  readonly rows: readonly number[];
  readonly touching: number;
  readonly across: number;
  readonly widestM: number;
}

function linksOf(
  list: readonly Land[],
  land: LandPack,
  listedLand: Uint8Array,
  roadM: number,
): Link[] {
  const links: Link[] = [];
  const { boxes, tree } = land;
  for (let a = 0; a < listedLand.length; a++) {
    if (listedLand[a] !== 1 || Number.isNaN(boxes[4 * a])) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(4 * a, 4 * a + 4);
    tree.search(left - roadM, bottom - roadM, right + roadM, top + roadM, (b) => {
      if (b <= a || listedLand[b] !== 1) return;
      const gap = gapBetween(land, a, b, roadM);
      if (gap && !isTaken(list, land, gap, a, b)) links.push({ a, b, metres: gap.metres });
    });
  }
  return links;
}

/** Whether the shortest way from one to the other leads over land of a third. */
function isTaken(
  list: readonly Land[],
  { plane, tree }: LandPack,
  { metres, x, y }: GapBetween,
  a: number,
  b: number,
): boolean {
  if (metres <= TOUCHING_M) return false;
  const [lon, lat] = plane.back(x, y);
  let taken = false;
  tree.search(x, y, x, y, (row) => {
    const geometry = list[row]?.geometry;
    if (row !== a && row !== b && geometry && containsPoint(geometry, lon, lat)) taken = true;
  });
  return taken;
}

function suggestionOf(
  { rows, touching, across, widestM }: Cluster,
  land: LandPack,
  { firms, listedFirms }: Pick<LandFigures, 'listedFirms' | 'firms'>,
): BlockSuggestion {
  const found = new Set<number>();
  let listedM2 = 0;
  // In the order of the ids, so that sums and lists are the same whatever order the parcels came in.
  const ordered = rows.toSorted((a, b) =>
    (land.ids[a] as string) < (land.ids[b] as string) ? -1 : 1,
  );
  for (const row of ordered) {
    listedM2 += land.areaM2[row] as number;
    for (let at = firms.from[row] as number; at < (firms.from[row + 1] as number); at++) {
      const firm = firms.tied[at] as number;
      if (listedFirms?.[firm] === 1) found.add(firm);
    }
  }
  return {
    parcelIds: ordered.map((row) => land.ids[row] as string),
    listedM2,
    listedFirms: found.size,
    touching,
    acrossRoads: across,
    widestM,
  };
}

function byLand(a: BlockSuggestion, b: BlockSuggestion): number {
  return b.listedM2 - a.listedM2 || b.listedFirms - a.listedFirms || byId(a, b);
}

function byFirms(a: BlockSuggestion, b: BlockSuggestion): number {
  return b.listedFirms - a.listedFirms || b.listedM2 - a.listedM2 || byId(a, b);
}

function byId({ parcelIds: [a = ''] }: BlockSuggestion, { parcelIds: [b = ''] }: BlockSuggestion) {
  return a < b ? -1 : 1;
}
