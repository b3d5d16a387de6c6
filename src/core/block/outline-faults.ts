import { geodesicAreaM2, geodesicRingM2 } from '../geo/geodesic-area';
import {
  type Geometry,
  packPolygons,
  type Ring,
  ringPoints,
  unpackPolygons,
} from '../geo/geometry';
import { labelPoint } from '../geo/label-point';
import { metresPerDegree } from '../geo/local-metres';
import { intersectGeometries, subtractGeometry, untangle } from '../geo/overlay/overlay';
import type { RingFaultCode } from '../geo/ring-fault';
import { checkRings } from '../geo/ring-validity';
import { formatM2, formatMu, muFromM2 } from '../quantity';
import { type Outline, outlineOf } from '../topology/outline';
import { overlapOfPair } from '../topology/overlap-of-pair';
import type { Place } from '../topology/place';
import { tidyCut } from '../topology/tidy-cut';

export type OutlineFaultCode =
  | 'crossing'
  | 'broken'
  | 'overlapping'
  | 'outside'
  | 'tiny-hole'
  | 'sliver';

/** What is wrong with the outline of a block, shown where it is. */
export interface OutlineFault {
  readonly code: OutlineFaultCode;
  /** Whether it may not be saved like this. */
  readonly refused: boolean;
  readonly place: Place | null;
  /** The block it overlaps, where that is what is wrong. */
  readonly otherId: string | null;
  readonly why: string;
  /** The outline mended, where that is safe; and what was done, in words. */
  readonly fix: { readonly geometry: Geometry; readonly title: string } | null;
}

export interface FaultsAsked {
  /** Blocks of the same program and year. */
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly outline: Outline;
  }[];
  /** All townships as one; null where their borders are not all known. */
  readonly district: Geometry | null;
}

/** Less is the width of a drawn line. */
const LEAST_M2 = 1;
/** A hole or part this small was not meant. */
const TINY_M2 = 20;
/** And so was one that is thinner than this on average, 2A/P. */
const THIN_M = 0.5;
/** Of a block's own land at most this may lie outside, before it counts: borders are drawn more roughly than blocks. */
const OUTSIDE_SHARE = 1e-4;
/** Corners that meet are no harm, and parts are judged by the land they share. */
const HARMLESS: ReadonlySet<RingFaultCode> = new Set(['self-touching', 'polygons-overlapping']);
const CROSSINGS: ReadonlySet<RingFaultCode> = new Set([
  'self-crossing',
  'hole-crossing-outer',
  'holes-crossing',
  'hole-outside',
]);

/** All that is wrong, worst first. An outline whose line is broken is asked nothing else. */
export function outlineFaults(
  geometry: Geometry,
  { others, district }: FaultsAsked,
): OutlineFault[] {
  const broken = ringFaults(geometry);
  const own = outlineOf(geometry);
  if (broken.some(({ refused }) => refused) || !own) return broken;
  return [
    ...overlapFaults(own, others),
    ...(district ? outsideFaults(geometry, district) : []),
    ...smallFaults(geometry),
    ...broken,
  ];
}

function ringFaults(geometry: Geometry): OutlineFault[] {
  const found = checkRings(geometry).filter(({ code }) => !HARMLESS.has(code));
  if (found.length === 0) return [];
  const crosses = found.some(({ code }) => CROSSINGS.has(code));
  const mended = tidyCut(untangle(geometry));
  const sound = checkRings(mended).every(({ code }) => HARMLESS.has(code));
  const fix =
    sound && mended.polygons.length > 0
      ? { geometry: mended, title: crosses ? '在交叉处断开，分成各自闭合的部分' : '去掉多余的点' }
      : null;
  return found.map(({ code, place, why }) => ({
    code: CROSSINGS.has(code) ? ('crossing' as const) : ('broken' as const),
    // A corner twice or a line out and back takes no land: it is mended, not refused.
    refused: code !== 'repeated-vertex' && code !== 'spike',
    place,
    otherId: null,
    why: `${why}。`,
    fix,
  }));
}

function overlapFaults(own: Outline, others: FaultsAsked['others']): OutlineFault[] {
  return others.flatMap(({ id, name, outline }) => {
    const shared = overlapOfPair(own, outline, LEAST_M2);
    if (!shared) return [];
    const trimmed = tidyCut(subtractGeometry(own.geometry, outline.geometry));
    return {
      code: 'overlapping' as const,
      refused: true,
      place: shared.place,
      otherId: id,
      why: `与“${name}”重叠 ${formatMu(muFromM2(shared.m2))}。`,
      fix: fixWith(trimmed, `让出重叠部分，边界贴着“${name}”走`),
    };
  });
}

function outsideFaults(geometry: Geometry, district: Geometry): OutlineFault[] {
  const outside = tidyCut(subtractGeometry(geometry, district));
  const m2 = geodesicAreaM2(outside);
  const whole = geodesicAreaM2(geometry);
  if (!(m2 > LEAST_M2 && m2 > OUTSIDE_SHARE * whole)) return [];
  const kept = tidyCut(intersectGeometries(geometry, district));
  return [
    {
      code: 'outside',
      refused: m2 > whole - LEAST_M2,
      place: labelPoint(outside),
      otherId: null,
      why: `有 ${formatMu(muFromM2(m2))} 在本区范围以外。`,
      fix: fixWith(kept, '只留本区范围以内的部分'),
    },
  ];
}

function fixWith(geometry: Geometry, title: string): OutlineFault['fix'] {
  return geodesicAreaM2(geometry) > LEAST_M2 ? { geometry, title } : null;
}

function smallFaults(geometry: Geometry): OutlineFault[] {
  const faults: OutlineFault[] = [];
  let ring = 0;
  for (const [polygon, end] of geometry.polygons.entries()) {
    for (let first = ring; ring < end; ring++) {
      const m2 = Math.abs(geodesicRingM2(geometry, ring));
      const points = ringPoints(geometry, ring);
      const thin = (2 * m2) / lengthM(points) < THIN_M;
      if (m2 >= TINY_M2 && !thin) continue;
      const hole = ring > first;
      if (!hole && geometry.polygons.length === 1) continue;
      faults.push({
        code: hole ? 'tiny-hole' : 'sliver',
        refused: false,
        place: points[0] ?? null,
        otherId: null,
        why: `${hole ? '孔洞' : '其中一块'}只有 ${formatM2(m2)}${thin ? '，又细又长' : ''}，多半是画线时留下的。`,
        fix: {
          geometry: hole ? withoutRing(geometry, ring) : withoutPart(geometry, polygon),
          title: hole ? '填上这个孔洞' : '去掉这一小块',
        },
      });
    }
  }
  return faults;
}

function withoutRing(geometry: Geometry, gone: number): Geometry {
  let at = -1;
  return packPolygons(
    unpackPolygons(geometry).map((polygon) =>
      polygon.filter(() => {
        at += 1;
        return at !== gone;
      }),
    ),
  );
}

function withoutPart(geometry: Geometry, gone: number): Geometry {
  return packPolygons(unpackPolygons(geometry).filter((_, polygon) => polygon !== gone));
}

function lengthM(points: Ring): number {
  const scale = metresPerDegree(points[0]?.[1] ?? 0);
  let sum = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    sum += Math.hypot((next[0] - point[0]) * scale.lon, (next[1] - point[1]) * scale.lat);
  });
  return sum;
}
