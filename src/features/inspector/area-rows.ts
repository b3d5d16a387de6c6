import { AREA_METHOD_LABEL, type Area, compareAcrossMethods } from '../../core/geo/area';
import { gridCrs } from '../../core/geo/crs/crs';
import type { Geometry } from '../../core/geo/geometry';
import { areaOf, planeAreaOf } from '../../core/geo/measure-area';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';

/** Said where the figures shown do not add up to the last digit, though the areas do (A15). */
export const TAIL_NOTE = '差值按未取整的面积计算，与表中两数之差在末位不同（尾差）。';

export interface AreaRow {
  readonly label: string;
  readonly mu: string;
  readonly m2: string;
  /** Against the geodesic area; null where there is nothing to compare. */
  readonly difference: { readonly mu: string; readonly percent: string } | null;
}

/** True when a reader who subtracts the figures shown gets another last digit. */
export function hasTail(rows: readonly AreaRow[]): boolean {
  const shown = (text: string) => Math.round(Number(text.replaceAll(',', '')) * 100);
  const [base] = rows;
  return rows.some(
    ({ mu, difference }) =>
      base && difference && shown(mu) - shown(base.mu) !== shown(difference.mu),
  );
}

/** The areas of one parcel side by side, each with its method; the first is what others stand against. */
export function areaRows(
  geometry: Geometry | null,
  registeredM2: number | null,
  zone: number,
): AreaRow[] {
  const measured = geometry ? areaOf(geometry) : null;
  const registered: Area | null =
    registeredM2 === null ? null : { m2: registeredM2, method: 'registered' };
  const plane = geometry && planeAreaOf(geometry, gridCrs(zone, 3, true) ?? undefined);
  return [
    row(AREA_METHOD_LABEL.geodesic, measured, null),
    row(AREA_METHOD_LABEL.registered, registered, measured),
    row(AREA_METHOD_LABEL.survey2008, geometry && areaOf(geometry, 'survey2008'), measured),
    row(`${AREA_METHOD_LABEL.plane} · 第 ${zone} 带`, isRefusal(plane) ? null : plane, measured),
  ];
}

function row(label: string, area: Area | null, base: Area | null): AreaRow {
  return {
    label,
    mu: formatNumber(area && muFromM2(area.m2), 2),
    m2: formatNumber(area?.m2, 2),
    difference: area && base ? difference(area, base) : null,
  };
}

function difference(area: Area, base: Area): AreaRow['difference'] {
  const { differenceM2, ratio } = compareAcrossMethods(area, base);
  return {
    mu: signed(muFromM2(differenceM2)),
    percent: ratio === null ? '' : `${signed(ratio * 100)}%`,
  };
}

function signed(value: number): string {
  const digits = formatNumber(value, 2);
  return value > 0 && /[1-9]/.test(digits) ? `+${digits}` : digits;
}
