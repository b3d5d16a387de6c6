import { checkHoles, checkParts, type Part, pairKey } from './check-nesting';
import { checkRingVertices } from './check-ring-vertices';
import { type Crossing, findCrossings } from './find-crossings';
import type { Geometry } from './geometry';
import { type RingFault, ringFault } from './ring-fault';

/** Nobody mends more at once; a wholly broken file must not fill the memory. */
const MAX_CROSSINGS = 500;
/** Faults after which a ring's edges cannot be compared. */
const UNUSABLE = new Set([
  'coordinate-not-finite',
  'coordinate-out-of-range',
  'too-few-points',
  'zero-area',
]);

/**
 * All faults of a polygon, each with its place. None means: simple rings, holes within and apart, parts apart. Holes and
 * parts may touch at points; a ring may not touch itself. Edges are straight in degrees, meeting within 0.1 mm.
 */
export function checkRings(geometry: Geometry): RingFault[] {
  const faults = geometry.rings.flatMap((_, ring) => checkRingVertices(geometry, ring));
  const broken = new Set(
    faults.filter((fault) => UNUSABLE.has(fault.code)).map((fault) => fault.ring),
  );
  const usable = geometry.rings.map((_, ring) => ring).filter((ring) => !broken.has(ring));
  const parts = partsOf(geometry);
  const crossings = findCrossings(geometry, usable, MAX_CROSSINGS);
  const bySpike = new Set(
    faults.filter((fault) => fault.code === 'spike').map((fault) => fault.ring),
  );
  const crossingFaults = crossings.flatMap((crossing) => faultOf(crossing, parts, bySpike) ?? []);
  const crossed = new Set(
    crossings.filter((c) => c.kind === 'cross').map((c) => pairKey(...c.rings)),
  );
  const sound = parts.filter((part) => !broken.has(part.first));
  const nesting = sound.flatMap((part) => checkHoles(geometry, part.first, part.end, crossed));
  const overlapping = checkParts(geometry, sound, crossed);
  return [
    ...faults,
    ...crossingFaults,
    ...nesting.filter((fault) => !broken.has(fault.ring)),
    ...overlapping,
  ];
}

function partsOf(geometry: Geometry): Part[] {
  return geometry.polygons.map((end, polygon) => ({
    polygon,
    first: polygon === 0 ? 0 : (geometry.polygons[polygon - 1] as number),
    end,
  }));
}

/** What a meeting of two edges means depends on whose they are. Null where it is allowed. */
function faultOf(
  crossing: Crossing,
  parts: readonly Part[],
  bySpike: ReadonlySet<number>,
): RingFault | null {
  const { kind, place } = crossing;
  const [a, b] = [Math.min(...crossing.rings), Math.max(...crossing.rings)];
  if (a === b) {
    if (kind === 'touch' && bySpike.has(a)) return null;
    return ringFault(kind === 'touch' ? 'self-touching' : 'self-crossing', a, place);
  }
  if (kind === 'touch') return null;
  const part = parts.find(({ first, end }) => a >= first && a < end);
  if (!part || b >= part.end) return betweenParts(crossing, parts);
  return ringFault(part.first === a ? 'hole-crossing-outer' : 'holes-crossing', b, place);
}

/** Parts that share an edge touch; only their outer rings crossing is an overlap. A hole may hold another part. */
function betweenParts({ kind, rings, place }: Crossing, parts: readonly Part[]): RingFault | null {
  const outers = rings.every((ring) => parts.some((part) => part.first === ring));
  return kind === 'cross' && outers
    ? ringFault('polygons-overlapping', Math.max(...rings), place)
    : null;
}
