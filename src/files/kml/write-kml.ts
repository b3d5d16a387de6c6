import { type Geometry, ringPoints } from '../../core/geo/geometry';
import { byteChunks } from '../encoding/byte-chunks';
import type { ExportColumn, ExportLayer, ExportLoss } from '../export/export-layer';
import type { FormatLoss, WrittenFile } from '../export/format-loss';
import { ringArea } from '../geojson/ring-area';
import { shortNumber } from '../geojson/write-geojson';
import type { Cell } from '../import/source-table';

type Loss = ExportLoss | FormatLoss;

const TYPES = { text: 'string', date: 'string', number: 'double', flag: 'bool' } as const;
/** Signs XML cannot hold, whichever way they are written. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Layers as folders of one KML. KML is degrees and nothing else. Types stand in a schema beside the rows: Google Earth
 * shows them, many programs read all as text. Days become text, which is told.
 */
export function writeKml(
  layers: readonly ExportLayer[],
  source: readonly (readonly [string, string])[] = [],
): WrittenFile {
  const out = byteChunks();
  const losses: Loss[] = [];
  out.add('<?xml version="1.0" encoding="UTF-8"?>\n');
  out.add('<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n');
  const told = source.map(([what, text]) => `${what}：${text}`).join('\n');
  if (told !== '') out.add(`<description>${escaped(told)}</description>\n`);
  for (const [i, { columns, name }] of layers.entries()) {
    out.add(`<Schema name="${escaped(name)}" id="schema${i + 1}">\n`);
    for (const column of columns) {
      if (column.kind === 'date')
        losses.push({ kind: 'untyped', layer: name, column: column.name });
      out.add(`<SimpleField type="${TYPES[column.kind]}" name="${escaped(column.name)}"/>\n`);
    }
    out.add('</Schema>\n');
  }
  for (const [i, layer] of layers.entries()) {
    out.add(`<Folder><name>${escaped(layer.name)}</name>\n`);
    const title = titleColumn(layer.columns);
    for (const [at, row] of layer.rows.entries()) {
      out.add(`<Placemark>${nameText(row[title] ?? null)}<ExtendedData>`);
      out.add(`<SchemaData schemaUrl="#schema${i + 1}">`);
      for (const [column, { name, kind }] of layer.columns.entries()) {
        const text = cellText(row[column] ?? null, kind);
        if (text === '') continue;
        const letters = text.match(FORBIDDEN);
        if (letters) {
          losses.push({ kind: 'letters', layer: layer.name, row: at + 1, column: name, letters });
        }
        out.add(`<SimpleData name="${escaped(name)}">${escaped(text)}</SimpleData>`);
      }
      out.add(`</SchemaData></ExtendedData>${geometryText(layer.geometries[at] ?? null)}`);
      out.add('</Placemark>\n');
    }
    out.add('</Folder>\n');
  }
  out.add('</Document>\n</kml>\n');
  return { parts: out.parts(), losses };
}

/** What stands beside a placemark on the map: the name, else the first text. −1 where there is none. */
export function titleColumn(columns: readonly ExportColumn[]): number {
  const named = columns.findIndex(({ name }) => /名称|宗地名|地块名/.test(name));
  return named >= 0 ? named : columns.findIndex(({ kind }) => kind === 'text');
}

function nameText(cell: Cell): string {
  return cell === null ? '' : `<name>${escaped(String(cell))}</name>`;
}

function cellText(cell: Cell, kind: ExportColumn['kind']): string {
  if (cell === null) return '';
  if (kind === 'flag') return cell === true || cell === 1 || cell === '是' ? '1' : '0';
  return String(cell);
}

function geometryText(geometry: Geometry | null): string {
  if (!geometry || geometry.rings.length === 0) return '';
  const polygons: string[] = [];
  let from = 0;
  for (const end of geometry.polygons) {
    let text = '<Polygon>';
    for (let ring = from; ring < end; ring++) {
      const side = ring === from ? 'outerBoundaryIs' : 'innerBoundaryIs';
      const points = ringText(geometry, ring, ring === from);
      text += `<${side}><LinearRing><coordinates>${points}</coordinates></LinearRing></${side}>`;
    }
    polygons.push(`${text}</Polygon>`);
    from = end;
  }
  return polygons.length === 1
    ? (polygons[0] as string)
    : `<MultiGeometry>${polygons.join('')}</MultiGeometry>`;
}

function ringText(geometry: Geometry, ring: number, isOuter: boolean): string {
  const points = [...ringPoints(geometry, ring)];
  if (ringArea(points) > 0 !== isOuter) points.reverse();
  const closed = points[0] ? [...points, points[0]] : points;
  return closed.map(([x, y]) => `${shortNumber(x)},${shortNumber(y)}`).join(' ');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign);
}
