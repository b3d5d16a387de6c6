import { AREA_METHOD_LABEL } from '../../core/geo/area';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import { formatMu, muFromM2, roundTo } from '../../core/quantity';

/** Of an outline, as it is drawn; there is none before it is closed. */
export function areaText(geometry: Geometry | null | undefined): string {
  return geometry ? formatMu(muFromM2(geodesicAreaM2(geometry))) : '尚未闭合';
}

/** By how much an outline has grown or shrunk. */
export function changeText(before: Geometry, after: Geometry | null): string {
  if (!after) return '—';
  // Of the figures as they are shown, or the three would not add up.
  const [was, is] = [before, after].map((one) => roundTo(muFromM2(geodesicAreaM2(one)), 2));
  const mu = roundTo((is ?? 0) - (was ?? 0), 2);
  return `${mu > 0 ? '+' : ''}${formatMu(mu)}`;
}

export const METHOD = AREA_METHOD_LABEL.geodesic;
