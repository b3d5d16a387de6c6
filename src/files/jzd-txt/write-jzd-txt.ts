import type { Crs } from '../../core/geo/crs/crs';
import { projectGeometry } from '../../core/geo/crs/project';
import { type Geometry, type Ring, unpackPolygons } from '../../core/geo/geometry';
import { type Refusal, refuse } from '../../core/refusal';
import { encodeText, type TextEncoding } from '../encoding/encode-text';

/** One record to be written. */
export interface PlotToWrite {
  readonly number: string;
  readonly name: string;
  /** Unknown is left empty. */
  readonly areaHa: number | null;
  readonly mapSheet: string;
  readonly use: string;
  readonly landClass: string;
  /** In degrees of CGCS2000; a record without an outline cannot be written. */
  readonly geometry: Geometry | null;
}

export interface JzdOptions {
  /** A Gauss-Krüger grid whose eastings carry the zone. */
  readonly crs: Crs;
  readonly producer: string;
  /** 2026-11-21 */
  readonly day: string;
  readonly encoding: TextEncoding;
}

/** What the format could not hold. Rows count from 1. */
export type JzdLoss =
  | {
      readonly kind: 'letters';
      /** Null in the head of the file. */
      readonly row: number | null;
      readonly column: string;
      readonly letters: readonly string[];
    }
  /** Commas, @ and line breaks part the fields; within one they became wide or blank. */
  | { readonly kind: 'signs'; readonly row: number; readonly column: string }
  | { readonly kind: 'no-outline'; readonly row: number }
  /** Vertices closer to the next than the thousandth of a metre the format writes. */
  | { readonly kind: 'vertices'; readonly row: number; readonly count: number };

export interface WrittenJzd {
  readonly parts: readonly Uint8Array[];
  readonly losses: readonly JzdLoss[];
}

const DECIMALS = 3;

/** The form the ministry asks for: northing first, zone before the easting, rings closed with the number of their first point. */
export function writeJzdTxt(
  plots: readonly PlotToWrite[],
  { crs, producer, day, encoding }: JzdOptions,
): WrittenJzd | Refusal {
  const grid = crs.grid;
  if (!grid?.prefixed) {
    const now = '请选择带号在前的 CGCS2000 高斯-克吕格 3 度带或 6 度带。';
    return refuse('export-crs', `界址点文件不能按“${crs.name}”导出。`, now);
  }
  const losses: JzdLoss[] = [];
  const head = [
    '[属性描述]',
    '格式版本号=1.01版本',
    `数据产生单位=${producer.replace(/[\r\n]+/g, ' ')}`,
    `数据产生日期=${day}`,
    '坐标系=2000国家大地坐标系',
    `几度分带=${grid.width}`,
    '投影类型=高斯克吕格',
    '计量单位=米',
    `带号=${grid.zone}`,
    `精度=${(10 ** -DECIMALS).toFixed(DECIMALS)}`,
    '转换参数=,,,,,,',
    '[地块坐标]',
  ];
  tellLetters(producer, encoding, null, '数据产生单位', losses);
  const parts = [encoded(head, encoding)];
  for (const [index, plot] of plots.entries()) {
    const lines = plotLines(plot, crs, encoding, index + 1, losses);
    if (lines.length > 0) parts.push(encoded(lines, encoding));
  }
  return { parts, losses };
}

function encoded(lines: readonly string[], encoding: TextEncoding): Uint8Array {
  return encodeText(lines.map((line) => `${line}\r\n`).join(''), encoding).bytes;
}

function tellLetters(
  text: string,
  encoding: TextEncoding,
  row: number | null,
  column: string,
  losses: JzdLoss[],
): void {
  const letters = [...new Set(encodeText(text, encoding).lost)];
  if (letters.length > 0) losses.push({ kind: 'letters', row, column, letters });
}

function plotLines(
  plot: PlotToWrite,
  crs: Crs,
  encoding: TextEncoding,
  row: number,
  losses: JzdLoss[],
): string[] {
  if (!plot.geometry || plot.geometry.rings.length === 0) {
    losses.push({ kind: 'no-outline', row });
    return [];
  }
  const polygons = unpackPolygons(projectGeometry(crs, plot.geometry));
  const lines: string[] = [];
  let ringNumber = 0;
  let pointNumber = 0;
  let dropped = 0;
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      const points = written(ring, index === 0);
      dropped += ring.length - points.length;
      if (points.length < 3) continue;
      ringNumber++;
      const first = pointNumber + 1;
      for (const point of points) lines.push(`J${++pointNumber},${ringNumber},${point}`);
      lines.push(`J${first},${ringNumber},${points[0]}`);
    }
  }
  if (dropped > 0) losses.push({ kind: 'vertices', row, count: dropped });
  if (lines.length === 0) {
    losses.push({ kind: 'no-outline', row });
    return [];
  }
  const field = (text: string, column: string) => {
    const plain = text
      .replace(/,/g, '，')
      .replace(/@/g, '＠')
      .replace(/[\r\n]+/g, ' ');
    if (plain !== text) losses.push({ kind: 'signs', row, column });
    tellLetters(plain, encoding, row, column, losses);
    return plain;
  };
  const head = [
    String(lines.length),
    plot.areaHa === null ? '' : plot.areaHa.toFixed(4),
    field(plot.number, '地块编号'),
    field(plot.name, '地块名称'),
    '面',
    field(plot.mapSheet, '图幅号'),
    field(plot.use, '地块用途'),
    field(plot.landClass, '地类编码'),
    '@',
  ];
  return [head.join(','), ...lines];
}

/** Outer rings run clockwise from the corner in the north-west, holes against the clock; neighbours that coincide are one. */
function written(ring: Ring, isOuter: boolean): string[] {
  const clockwise = signedArea(ring) < 0 === isOuter ? [...ring] : ring.toReversed();
  let start = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const [index, [x, y]] of clockwise.entries()) {
    if (y - x <= best) continue;
    best = y - x;
    start = index;
  }
  const turned = [...clockwise.slice(start), ...clockwise.slice(0, start)];
  const texts = turned.map(([x, y]) => `${y.toFixed(DECIMALS)},${x.toFixed(DECIMALS)}`);
  return texts.filter((text, index) => text !== texts[(index + 1) % texts.length]);
}

function signedArea(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}
