import { AREA_METHOD_LABEL, type Area, compareAcrossMethods } from '../../core/geo/area';
import { gridCrs } from '../../core/geo/crs/crs';
import type { Geometry } from '../../core/geo/geometry';
import { areaOf, planeAreaOf } from '../../core/geo/measure-area';
import { formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';
import { isRefusal } from '../../core/refusal';
import { NO_DATA } from '../../core/theme/scale';

/** Said where the figures shown do not add up to the last digit, though the areas do (A15). */
export const TAIL_NOTE = '差值按未取整的面积计算，与表中两数之差在末位不同（尾差）。';

export interface AreaRow {
  readonly label: string;
  readonly mu: string;
  readonly m2: string;
  /** This area less the certificate's, and that of the certificate's; null where there is nothing to compare. */
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

/**
 * The areas of one parcel, each with its method. The certificate stands first and the others against it, the way
 * 面积偏差 is reckoned, so that no gap is told in two directions.
 */
export function areaRows(
  geometry: Geometry | null,
  registeredM2: number | null,
  zone: number,
): AreaRow[] {
  const registered: Area | null =
    registeredM2 === null ? null : { m2: registeredM2, method: 'registered' };
  const plane = geometry && planeAreaOf(geometry, gridCrs(zone, 3, true) ?? undefined);
  const measured: [string, Area | null][] = [
    [AREA_METHOD_LABEL.geodesic, geometry && areaOf(geometry)],
    [AREA_METHOD_LABEL.survey2008, geometry && areaOf(geometry, 'survey2008')],
    [`${AREA_METHOD_LABEL.plane} · 第 ${zone} 带`, isRefusal(plane) ? null : plane],
  ];
  return [
    row('证载面积（登记）', registered, null, UNKNOWN),
    ...measured.map(([label, area]) => row(label, area, registered, NO_DATA)),
  ];
}

/** A certificate is said to be unknown; without an outline there is nothing to measure. */
function row(label: string, area: Area | null, base: Area | null, none: string): AreaRow {
  return {
    label,
    mu: area ? formatNumber(muFromM2(area.m2), 2) : none,
    m2: area ? formatNumber(area.m2, 2) : none,
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
