import { formatMu, muFromM2 } from '../quantity';
import type { PairSink } from './match-evidence';
import type { FirmToMatch, LandToMatch } from './match-input';

/** Two statements of the same land differ by rounding and by survey. */
const SAME = 0.005;

/** The same area within the unit both are reported by, where it is the only one; and beside other evidence. */
export function byAreas(
  firms: readonly FirmToMatch[],
  land: readonly LandToMatch[],
  sink: PairSink,
): void {
  for (const { firm, land: place, evidence } of sink.pairs()) {
    const [m2, registered] = [firms[firm]?.landM2 ?? null, land[place]?.registeredM2 ?? null];
    if (m2 === null || registered === null || !alike(registered, m2)) continue;
    const why = `用地面积同为 ${formatMu(muFromM2(m2))}`;
    evidence.push({ kind: 'area', score: 0.5, why, owner: false, certain: false });
  }
  const byUnit = orderedByArea(land);
  for (const [firm, { landM2, units, alone }] of firms.entries()) {
    if (landM2 === null || !alone) continue;
    const found = new Set(units.flatMap((unit) => within(byUnit.get(unit) ?? [], land, landM2)));
    const [only] = found;
    if (only === undefined || found.size > 1 || sink.get(firm, only)) continue;
    const why = `同一单位、用地面积同为 ${formatMu(muFromM2(landM2))}`;
    sink.add(firm, only, { kind: 'area', score: 0.5, why, owner: false, certain: false });
  }
}

function alike(a: number, m2: number): boolean {
  return Math.abs(a - m2) <= SAME * m2;
}

/** Land nobody uses, by unit, least first. */
function orderedByArea(land: readonly LandToMatch[]): Map<string, number[]> {
  const byUnit = new Map<string, number[]>();
  for (const [at, { registeredM2, alone, units }] of land.entries()) {
    if (registeredM2 === null || !alone) continue;
    for (const unit of new Set(units)) {
      const list = byUnit.get(unit);
      if (list) list.push(at);
      else byUnit.set(unit, [at]);
    }
  }
  const m2 = (at: number) => land[at]?.registeredM2 ?? 0;
  for (const list of byUnit.values()) list.sort((a, b) => m2(a) - m2(b));
  return byUnit;
}

/** At most two: whether it is the only one is all that is asked. */
function within(list: readonly number[], land: readonly LandToMatch[], m2: number): number[] {
  const least = m2 * (1 - SAME);
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((land[list[middle] as number]?.registeredM2 ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + 2).filter((at) => alike(land[at]?.registeredM2 ?? Number.NaN, m2));
}
