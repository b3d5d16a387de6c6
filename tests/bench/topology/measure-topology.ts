import { apply } from '../../../src/core/change/apply';
import type { Geometry } from '../../../src/core/geo/geometry';
import { checkGround } from '../../../src/core/quality/check-ground';
import { groundOf, type LandToCheck } from '../../../src/core/quality/land-to-check';
import { isRefusal } from '../../../src/core/refusal';
import { LEAST_OVERLAP_M2 } from '../../../src/core/topology/check-neighbours';
import { emptyWorkspace } from '../../../src/core/workspace';
import { scaledParcels } from '../../builders/many-parcels';
import { overlapsByJsts } from './jsts-overlaps';

export interface TopologyReport {
  readonly ms: readonly number[];
  /** The peer looks for overlaps alone, once. */
  readonly peerMs: number;
  /** Megabytes of the process, before the peer began and after it. */
  readonly peak: number;
  readonly peerPeak: number;
  /** Parcels ours and the peer do not agree on. */
  readonly differing: number;
  /** Parcels told to overlap, and to leave a sliver. */
  readonly overlapping: number;
  readonly gaping: number;
  /** Planted faults that were not found. */
  readonly missed: number;
}

/** One plot in a hundred is moved half a metre to the west: it overlaps one neighbour and leaves another. */
const EVERY = 100;
const MOVED_DEGREES = 0.5 / 96_300;

function plant(land: readonly LandToCheck[]): { land: LandToCheck[]; planted: Set<string> } {
  const planted = new Set<string>();
  const moved = land.map((one, at) => {
    // Within its row: the sixth of ten, with neighbours on both sides.
    if (!one.geometry || at % EVERY !== 55) return one;
    planted.add(one.id);
    return { ...one, geometry: shifted(one.geometry) };
  });
  return { land: moved, planted };
}

function shifted(geometry: Geometry): Geometry {
  const coords = geometry.coords.map((value, i) => (i % 2 === 0 ? value - MOVED_DEGREES : value));
  return { ...geometry, coords };
}

/** Parcels one of the two tells to overlap and the other does not, but for those about the least that is told. */
function differing(ours: ReadonlySet<string>, peer: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const id of new Set([...ours, ...peer.keys()])) {
    const m2 = peer.get(id) ?? 0;
    const about = Math.abs(m2 / LEAST_OVERLAP_M2 - 1) < UNSURE;
    if (!about && ours.has(id) !== m2 > LEAST_OVERLAP_M2) count += 1;
  }
  return count;
}

/** The plane of the peer is good to so much of an area. */
const UNSURE = 0.02;
const KB_PER_MB = 1024;

function report(count: number, rounds: number): TopologyReport {
  const ws = apply(emptyWorkspace(), scaledParcels(count));
  if (isRefusal(ws)) throw new Error(ws.why);
  const ground = groundOf(ws);
  const { land, planted } = plant(ground.land);
  const ms: number[] = [];
  let overlapping = new Set<string>();
  let gaping = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const steps = checkGround({ ...ground, land });
    let step = steps.next();
    while (!step.done) step = steps.next();
    ms.push(performance.now() - start);
    const told = (rule: string) =>
      new Set(
        step.done
          ? step.value.flatMap((one) => (one.rule === rule ? (one.subject?.id ?? '') : []))
          : [],
      );
    overlapping = told('overlap.parcels');
    gaping = told('gap.parcels');
  }
  const missed = [...planted].filter((id) => !overlapping.has(id) || !gaping.has(id)).length;
  const peak = process.resourceUsage().maxRSS / KB_PER_MB;
  const peer = overlapsByJsts(land);
  return {
    ms,
    peerMs: peer.ms,
    peak,
    peerPeak: process.resourceUsage().maxRSS / KB_PER_MB,
    overlapping: overlapping.size,
    gaping: gaping.size,
    missed,
    differing: differing(overlapping, peer.most),
  };
}

const [count, rounds] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(report(count ?? 0, rounds ?? 0)));
