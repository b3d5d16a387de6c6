import { geodesicAreaM2 } from '../geo/geodesic-area';
import { formatM2, formatNumber } from '../quantity';
import { type Borders, bordersOf, landInside, placeOutside } from '../topology/land-outside';
import { type Outline, outlineOf } from '../topology/outline';
import type { Fault } from './finding-draft';
import type { GroundToCheck, UnitBorder } from './land-to-check';

/** Either is borders drawn less finely than the land, not land in the wrong place. */
const LEAST_SHARE = 0.01;
const LEAST_M2 = 1;

/** Faults of a sound outline that does not lie where its unit and the district do. */
export type OutsideCheck = (land: Outline, unitId: string | null) => Fault[];

export function outsideCheck({ borders, wholeDistrict }: GroundToCheck): OutsideCheck {
  const units: UnitBorder[] = [];
  const outlines: Outline[] = [];
  for (const unit of borders) {
    const outline = outlineOf(unit.geometry);
    if (!outline) continue;
    units.push(unit);
    outlines.push(outline);
  }
  const known: Borders = bordersOf(outlines);
  const district = wholeDistrict && units.length === borders.length;
  return (land, unitId) => {
    const own = units.findIndex(({ id }) => id === unitId);
    if (own < 0 && !district) return [];
    const inside = landInside(land, known);
    const m2 = geodesicAreaM2(land.geometry);
    const faults: Fault[] = [];
    const townships = units.flatMap(({ kind }, at) => (kind === '镇街' ? [at] : []));
    const inDistrict = townships.reduce((sum, at) => sum + (inside[at] ?? 0), 0);
    if (district && isOut(m2 - inDistrict, m2)) {
      const place = placeOutside(
        land,
        townships.map((at) => outlines[at] as Outline),
      );
      const why = `${shareOf(m2 - inDistrict, m2)}落在全部镇街界线以外，请核对坐标和界线。`;
      faults.push({ rule: 'district.outside', severity: 'error', place, why });
    }
    const mine = units[own];
    const out = m2 - (inside[own] ?? m2);
    if (mine && isOut(out, m2)) {
      const place = placeOutside(land, [outlines[own] as Outline]);
      const most = mostElsewhere(inside, units, own);
      const rest = most ? `，其中 ${formatM2(most.m2)} 在${most.name}` : '';
      const why = `${shareOf(out, m2)}落在所在单位${mine.name}的界线以外${rest}。`;
      faults.push({ rule: 'unit.outside', severity: 'warning', place, why });
    }
    return faults;
  };
}

function isOut(out: number, m2: number): boolean {
  return out > LEAST_M2 && out > LEAST_SHARE * m2;
}

function shareOf(out: number, m2: number): string {
  const percent = formatNumber(Math.min(100, (100 * out) / m2), 1);
  return `图形的 ${percent}%（${formatM2(out)}，CGCS2000 椭球面）`;
}

/** Of the units of the same kind, the one that has most of the land. */
function mostElsewhere(inside: readonly number[], units: readonly UnitBorder[], own: number) {
  let best: { readonly name: string; readonly m2: number } | null = null;
  units.forEach(({ name, kind }, at) => {
    const m2 = inside[at] ?? 0;
    if (at === own || kind !== units[own]?.kind || m2 <= (best?.m2 ?? LEAST_M2)) return;
    best = { name, m2 };
  });
  return best as { readonly name: string; readonly m2: number } | null;
}
