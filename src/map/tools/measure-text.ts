import type { Ring } from '../../core/geo/geometry';
import { measurePath, measureRing } from '../../core/geo/measure-path';
import { formatM2, formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import type { MeasureKind } from './measuring';

/** A measure in words: the figure itself, what belongs to it, and how it was come by. */
export interface MeasureText {
  /** For the map, beside the last point. */
  readonly short: string;
  readonly lead: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
  readonly method: string;
  /** Why there is no figure. */
  readonly fault: string | null;
}

export const TANGLED = '边线自相交，无法计算面积';

export function lengthText(metres: number): string {
  if (!Number.isFinite(metres)) return '无法计算';
  return metres < 999.95
    ? `${formatNumber(metres, metres < 9.995 ? 2 : 1)} 米`
    : `${formatNumber(metres / 1000, 3)} 千米`;
}

/** What is measured so far; null before there is anything. */
export function measureText(kind: MeasureKind, points: Ring): MeasureText | null {
  if (points.length < 2) return null;
  return kind === 'distance' ? distanceText(points) : areaText(points);
}

function distanceText(points: Ring): MeasureText {
  const { segmentsM, totalM } = measurePath(points);
  const total = lengthText(totalM);
  return {
    short: total,
    lead: total,
    rows:
      segmentsM.length > 1
        ? segmentsM.map((metres, i) => [`第 ${i + 1} 段`, lengthText(metres)])
        : [],
    method: '大地线长度 · CGCS2000',
    fault: null,
  };
}

function areaText(points: Ring): MeasureText {
  const { sidesM, perimeterM, area, crossing } = measureRing(points);
  const mu = area ? formatMu(muFromM2(area.m2)) : null;
  const sides = sidesM.map((metres, i) => [`第 ${i + 1} 边`, lengthText(metres)] as const);
  const rows: MeasureText['rows'] = [
    ...(area ? ([['平方米', formatM2(area.m2)]] as const) : []),
    ...(points.length > 2 ? ([['周长', lengthText(perimeterM)]] as const) : []),
    ...(points.length > 2 ? sides : []),
  ];
  return {
    short: mu ?? (crossing ? '边线自相交' : lengthText(sidesM[0] ?? Number.NaN)),
    lead: mu ?? (crossing ? '—' : '至少 3 个点'),
    rows,
    method: '椭球面积 · CGCS2000',
    fault: crossing ? TANGLED : null,
  };
}

/** As it is pasted into a letter or a table: every line a name and a figure. */
export function copyText(kind: MeasureKind, { lead, rows, method, fault }: MeasureText): string {
  const first = [kind === 'distance' ? '长度' : '面积', fault ?? lead] as const;
  return [first, ...rows, ['口径', method] as const].map((row) => row.join('\t')).join('\n');
}
