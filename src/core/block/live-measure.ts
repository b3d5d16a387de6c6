import type { Area } from '../geo/area';
import type { Geometry } from '../geo/geometry';
import { areaOf } from '../geo/measure-area';
import { type Outline, outlineOf } from '../topology/outline';
import { overlapOfPair } from '../topology/overlap-of-pair';
import type { MembershipWay } from './block';
import { type BlockCounts, type CutParcel, createCounter } from './count-block';
import { createCutter } from './cut-shares';
import type { LandFigures } from './land-figures';
import type { LandPack } from './land-pack';

/** Another block of the same program and year, with which land must not be shared. */
export interface OtherBlock {
  readonly id: string;
  readonly geometry: Geometry;
}

export interface LiveNumbers {
  /** `turf` while the pointer moves, `geodesic` when it is let go. */
  readonly area: Area;
  readonly counts: BlockCounts;
  readonly cutParcels: readonly CutParcel[];
  /** Blocks it shares land with, most first. */
  readonly others: readonly { readonly id: string; readonly m2: number }[];
}

export interface LiveAsked {
  /** Whether the pointer was let go: then the area is ellipsoidal. */
  readonly settled: boolean;
  /** What a person chose otherwise than the rule of half, by parcel. */
  readonly choices: ReadonlyMap<string, MembershipWay>;
}

export type LiveMeasure = (outline: Geometry, asked: LiveAsked) => LiveNumbers;

/** Along a common line less is the width of the line. */
const LEAST_SHARED_M2 = 1;

/** Tells what an outline holds, every time the pointer moves; all that does not move is made ready here. */
export function createLiveMeasure(
  land: LandPack,
  figures: LandFigures,
  others: readonly OtherBlock[],
): LiveMeasure {
  const cut = createCutter(land);
  const count = createCounter(land, figures);
  const outlines = others.flatMap(({ id, geometry }) => {
    const outline = outlineOf(geometry);
    return outline ? [{ id, outline }] : [];
  });
  return (outline, { settled, choices }) => ({
    area: settled ? areaOf(outline) : areaOf(outline, 'turf'),
    ...count(cut(outline), choices),
    others: sharedWith(outline, outlines),
  });
}

function sharedWith(
  geometry: Geometry,
  outlines: readonly { readonly id: string; readonly outline: Outline }[],
): LiveNumbers['others'] {
  const own = outlines.length > 0 ? outlineOf(geometry) : null;
  if (!own) return [];
  return outlines
    .map(({ id, outline }) => ({
      id,
      m2: overlapOfPair(own, outline, LEAST_SHARED_M2)?.m2 ?? 0,
    }))
    .filter(({ m2 }) => m2 > 0)
    .sort((a, b) => b.m2 - a.m2 || (a.id < b.id ? -1 : 1));
}
