import type { Crs } from '../../core/geo/crs/crs';
import { project, projectGeometry } from '../../core/geo/crs/project';
import { type Geometry, ringPoints } from '../../core/geo/geometry';
import { labelPoint } from '../../core/geo/label-point';
import { encodeGbk } from '../encoding/encode-gbk';
import type { ExportColumn, ExportLayer, ExportLoss } from '../export/export-layer';
import type { FormatLoss, WrittenFile } from '../export/format-loss';
import type { Cell } from '../import/source-table';
import { titleColumn } from '../kml/write-kml';
import { type DxfLines, dxfLines } from './dxf-lines';

export interface DxfOptions {
  readonly crs: Crs;
  /** The column written as a text in each outline; the name where it is not said. */
  readonly label?: string;
  /** Where it comes from, as comments at the head. */
  readonly source?: readonly (readonly [string, string])[];
}

/** A line of an old drawing holds 255 bytes; most letters take two, numbered ones seven. */
const MOST_LETTERS = 100;
const LETTER_HEIGHT = { metres: 3, degrees: 0.00003 };

/**
 * Outlines as closed polylines of an R12 drawing, which every CAD opens: a layer for each layer, a text in each
 * outline. Letters are GBK. Those it does not hold are told: up to U+FFFF they are written by number, which CAD shows
 * as the letter and other programs as it stands; past it they are lost. A drawing holds no columns, and a hole is an
 * outline of its own.
 */
export function writeDxf(
  layers: readonly ExportLayer[],
  { crs, label, source = [] }: DxfOptions,
): WrittenFile {
  const losses: (ExportLoss | FormatLoss)[] = [];
  const lines = dxfLines();
  const names = layerNames(layers);
  const { add } = lines;
  for (const line of source.flatMap(([what, text]) => commentLines(`${what}：${text}`))) {
    add(999, line);
  }
  for (const [code, value] of headOf(names)) add(code, value);
  const height = crs.kind === 'geographic' ? LETTER_HEIGHT.degrees : LETTER_HEIGHT.metres;
  const decimals = crs.kind === 'geographic' ? 9 : 4;
  for (const [i, layer] of layers.entries()) {
    const name = names[i] as string;
    const shown = label === undefined ? titleColumn(layer.columns) : columnOf(layer.columns, label);
    tellColumns(layer, shown, losses);
    for (const [at, row] of layer.rows.entries()) {
      const geometry = layer.geometries[at] ?? null;
      if (!geometry || geometry.rings.length === 0) continue;
      if (geometry.rings.length > 1)
        losses.push({ kind: 'flattened', layer: layer.name, row: at + 1 });
      addOutlines(add, name, projectGeometry(crs, geometry), decimals);
      const place = labelPoint(geometry);
      const text = labelText(row[shown] ?? null);
      const column = layer.columns[shown]?.name ?? '';
      if (firstLetters(text) !== text)
        losses.push({ kind: 'cut', layer: layer.name, row: at + 1, column });
      if (!place || text === '') continue;
      tellLetters(firstLetters(text), layer, at + 1, shown, losses);
      addText(add, name, project(crs, place), height, firstLetters(text), decimals);
    }
  }
  add(0, 'ENDSEC');
  add(0, 'EOF');
  return { parts: [lines.joined()], losses };
}

function headOf(names: readonly string[]): readonly (readonly [number, string | number])[] {
  return [
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'TABLES'],
    [0, 'TABLE'],
    [2, 'LTYPE'],
    [70, 1],
    [0, 'LTYPE'],
    [2, 'CONTINUOUS'],
    [70, 64],
    [3, 'Solid line'],
    [72, 65],
    [73, 0],
    [40, 0],
    [0, 'ENDTAB'],
    [0, 'TABLE'],
    [2, 'LAYER'],
    [70, names.length],
    ...names.flatMap((name, i): [number, string | number][] => [
      [0, 'LAYER'],
      [2, name],
      [70, 0],
      [62, (i % 6) + 1],
      [6, 'CONTINUOUS'],
    ]),
    [0, 'ENDTAB'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
  ];
}

type Add = DxfLines['add'];

function addOutlines(add: Add, layer: string, geometry: Geometry, decimals: number): void {
  for (let ring = 0; ring < geometry.rings.length; ring++) {
    add(0, 'POLYLINE');
    add(8, layer);
    add(66, 1);
    add(10, '0.0');
    add(20, '0.0');
    add(30, '0.0');
    add(70, 1);
    for (const [x, y] of ringPoints(geometry, ring)) {
      add(0, 'VERTEX');
      add(8, layer);
      add(10, x.toFixed(decimals));
      add(20, y.toFixed(decimals));
      add(30, '0.0');
    }
    add(0, 'SEQEND');
    add(8, layer);
  }
}

function addText(
  add: Add,
  layer: string,
  [x, y]: readonly [number, number],
  height: number,
  text: string,
  decimals: number,
): void {
  add(0, 'TEXT');
  add(8, layer);
  add(10, x.toFixed(decimals));
  add(20, y.toFixed(decimals));
  add(30, '0.0');
  add(40, height);
  add(1, text);
  add(72, 1);
  add(11, x.toFixed(decimals));
  add(21, y.toFixed(decimals));
  add(31, '0.0');
}

function labelText(cell: Cell): string {
  if (cell === null) return '';
  return String(cell)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** A line holds so many letters; what is longer goes on in the next. */
function commentLines(text: string): string[] {
  const letters = Array.from(labelText(text));
  const count = Math.ceil(letters.length / MOST_LETTERS);
  return Array.from({ length: count }, (_, i) =>
    letters.slice(i * MOST_LETTERS, (i + 1) * MOST_LETTERS).join(''),
  );
}

function firstLetters(text: string): string {
  return Array.from(text).slice(0, MOST_LETTERS).join('');
}

function tellLetters(
  text: string,
  layer: ExportLayer,
  row: number,
  column: number,
  losses: (ExportLoss | FormatLoss)[],
): void {
  const letters = encodeGbk(text).lost;
  if (letters.length === 0) return;
  const name = layer.columns[column]?.name ?? '';
  losses.push({ kind: 'letters', layer: layer.name, row, column: name, letters });
}

function tellColumns(layer: ExportLayer, shown: number, losses: (ExportLoss | FormatLoss)[]): void {
  for (const [i, { name }] of layer.columns.entries()) {
    if (i !== shown) losses.push({ kind: 'dropped', layer: layer.name, column: name });
  }
  const rows = layer.rows.filter((_, at) => !layer.geometries[at]?.rings.length).length;
  if (rows > 0) losses.push({ kind: 'without-outline', layer: layer.name, rows });
}

function columnOf(columns: readonly ExportColumn[], label: string): number {
  return columns.findIndex(({ name }) => name === label);
}

/** Names as CAD takes them, none twice. */
function layerNames(layers: readonly ExportLayer[]): readonly string[] {
  const used = new Set<string>();
  return layers.map(({ name }) => {
    const plain =
      name
        .replace(/[<>/\\":;?*|,=`\p{Cc}]/gu, '_')
        .trim()
        .slice(0, 200) || '图层';
    let free = plain;
    for (let i = 2; used.has(free); i++) free = `${plain}_${i}`;
    used.add(free);
    return free;
  });
}
