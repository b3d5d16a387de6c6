import { type Geometry, ringPoints } from '../../core/geo/geometry';
import { byteChunks } from '../encoding/byte-chunks';
import type { ExportLayer } from '../export/export-layer';
import type { WrittenFile } from '../export/format-loss';
import { ringArea } from './ring-area';

/** A tenth of a millimetre. */
const DECIMALS = 9;

/**
 * One layer as GeoJSON of the standard (RFC 7946): degrees only, outer rings against the clock. Numbers and flags
 * keep their types; days become text, which is told. Where it comes from stands beside the features.
 */
export function writeGeojson(
  layer: ExportLayer,
  source: readonly (readonly [string, string])[] = [],
): WrittenFile {
  const out = byteChunks();
  out.add(`{"type":"FeatureCollection","name":${JSON.stringify(layer.name)},`);
  if (source.length > 0) out.add(`"source":${JSON.stringify(Object.fromEntries(source))},`);
  out.add('"features":[');
  for (const [i, row] of layer.rows.entries()) {
    const properties = Object.fromEntries(
      layer.columns.map(({ name }, column) => [name, row[column] ?? null]),
    );
    const geometry = layer.geometries[i] ?? null;
    const outline = geometry && geometry.rings.length > 0 ? geometryText(geometry) : 'null';
    const text = `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${outline}}`;
    out.add(`${i === 0 ? '\n' : ',\n'}${text}`);
  }
  out.add('\n]}\n');
  const days = layer.columns.filter(({ kind }) => kind === 'date');
  const losses = days.map(
    ({ name }) => ({ kind: 'untyped', layer: layer.name, column: name }) as const,
  );
  return { parts: out.parts(), losses };
}

function geometryText(geometry: Geometry): string {
  const polygons: string[] = [];
  let from = 0;
  for (const end of geometry.polygons) {
    const rings: string[] = [];
    for (let ring = from; ring < end; ring++) rings.push(ringText(geometry, ring, ring === from));
    polygons.push(`[${rings.join(',')}]`);
    from = end;
  }
  return polygons.length === 1
    ? `{"type":"Polygon","coordinates":${polygons[0]}}`
    : `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}

function ringText(geometry: Geometry, ring: number, isOuter: boolean): string {
  const points = [...ringPoints(geometry, ring)];
  if (ringArea(points) > 0 !== isOuter) points.reverse();
  const closed = points[0] ? [...points, points[0]] : points;
  return `[${closed.map(([x, y]) => `[${shortNumber(x)},${shortNumber(y)}]`).join(',')}]`;
}

/** Without zeros at the end. */
export function shortNumber(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}
