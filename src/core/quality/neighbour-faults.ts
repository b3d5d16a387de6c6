import { formatM2, formatNumber } from '../quantity';
import { checkNeighbours, type Meeting } from '../topology/check-neighbours';
import type { Gap } from '../topology/gap-of-pair';
import type { Outline } from '../topology/outline';
import type { Overlap } from '../topology/overlap-of-pair';
import type { Fault } from './finding-draft';

/** Narrower on average is a sliver along a common line. */
const SLIVER_M = 0.5;
/** Within this, surveys hold two lines to be one. */
export const COMMON_LINE_M = 0.1;
const MOST_NAMED = 3;

interface Met<T> {
  readonly name: string;
  readonly id: string;
  readonly what: T;
}

interface OfOne {
  readonly same: Met<null>[];
  readonly overlaps: Met<Overlap>[];
  readonly gaps: Met<Gap>[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Faults of sound outlines against each other, by their places in the list. Both sides of a pair are told. */
export function* neighbourFaults(
  outlines: readonly Outline[],
  named: readonly Named[],
  only?: ReadonlySet<number>,
): Generator<number, Map<number, Fault[]>, void> {
  const met = new Map<number, OfOne>();
  for (const meeting of yield* checkNeighbours(outlines, only)) {
    tell(met, meeting.a, named[meeting.b], meeting);
    tell(met, meeting.b, named[meeting.a], meeting);
  }
  return new Map([...met].map(([at, one]) => [at, faultsOf(one)]));
}

function tell(
  met: Map<number, OfOne>,
  at: number,
  other: Named | undefined,
  { same, overlap, gap }: Meeting,
): void {
  if (!other) return;
  const one = met.get(at) ?? { same: [], overlaps: [], gaps: [] };
  met.set(at, one);
  const by = { name: other.name || other.id, id: other.id };
  if (same) one.same.push({ ...by, what: null });
  else if (overlap) one.overlaps.push({ ...by, what: overlap });
  if (gap) one.gaps.push({ ...by, what: gap });
}

function faultsOf({ same, overlaps, gaps }: OfOne): Fault[] {
  const faults: Fault[] = [];
  if (same.length > 0) {
    const names = listed(same.sort(byId), ({ name }) => `“${name}”`, '、');
    const why = `图形与${names}相同，可能重复导入。请核对后删去多余的一宗。`;
    faults.push({ rule: 'shape.duplicate', severity: 'warning', place: null, why });
  }
  const [largest] = overlaps.sort((a, b) => b.what.m2 - a.what.m2 || byId(a, b));
  if (largest) faults.push(overlapFault(largest.what, overlaps));
  const [longest] = gaps.sort((a, b) => b.what.m2 - a.what.m2 || byId(a, b));
  if (longest) faults.push(gapFault(longest.what, gaps));
  return faults;
}

function overlapFault({ place }: Overlap, all: readonly Met<Overlap>[]): Fault {
  const sliver = all.every(({ what }) => what.widthM < SLIVER_M);
  const words = listed(all, ({ name, what }) => `与“${name}”重叠 ${formatM2(what.m2)}`, '；');
  const wide = formatNumber(Math.max(...all.map(({ what }) => what.widthM)), 2);
  const what = sliver
    ? `平均宽 ${wide} m，不足 ${SLIVER_M} m，可能是公共界线没有对齐`
    : `平均宽 ${wide} m`;
  const why = `${words}（CGCS2000 椭球面，${what}）。请核对界线，可从其中一宗扣除。`;
  return { rule: 'overlap.parcels', severity: sliver ? 'notice' : 'warning', place, why };
}

function gapFault({ place }: Gap, all: readonly Met<Gap>[]): Fault {
  const slight = all.every(({ what }) => what.widthM < COMMON_LINE_M);
  const words = listed(
    all,
    ({ name, what }) =>
      `与“${name}”之间有长 ${formatNumber(what.lengthM, 1)} m、平均宽 ${formatNumber(what.widthM, 2)} m 的缝隙（${formatM2(what.m2)}）`,
    '；',
  );
  const why = `${words}，${slight ? '在公共界线容差 0.1 m 以内' : '公共界线可能没有对齐'}。`;
  return { rule: 'gap.parcels', severity: slight ? 'notice' : 'warning', place, why };
}

function listed<T>(all: readonly T[], say: (one: T) => string, between: string): string {
  const words = all.slice(0, MOST_NAMED).map(say).join(between);
  return all.length > MOST_NAMED ? `${words} 等 ${all.length} 宗` : words;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
