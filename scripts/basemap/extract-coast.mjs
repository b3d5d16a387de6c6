// Writes data/geography/coast*.geojson from GSHHG. Run by hand, rarely: it needs Debian's gmt and gmt-gshhg-full.
// The files are kept in the repository, so that building the basemap needs neither.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAlongBox, joinPieces } from './join-shorelines.mjs';
import { areaKm2, isInRing, signedArea, thin } from './plane.mjs';

const OUT = join(import.meta.dirname, '../../data/geography');

const EXTRACTS = [
  {
    file: 'coast.geojson',
    box: { west: 120.3, south: 29.3, east: 122.9, north: 30.8 },
    leastKm2: 0.02,
    tolerance: 0,
    decimals: 6,
  },
  {
    file: 'coast-wide.geojson',
    box: { west: 116, south: 26, east: 126, north: 34 },
    leastKm2: 1,
    tolerance: 0.002,
    decimals: 4,
  },
];

mkdirSync(OUT, { recursive: true });
for (const extract of EXTRACTS) {
  const polygons = readLand(extract);
  writeFileSync(join(OUT, extract.file), asGeoJson(polygons, extract.decimals));
  const points = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  console.log(`${extract.file}: ${polygons.length} polygons, ${points} points`);
}

/** Land as polygons, largest first: a shell counterclockwise, then its lakes. */
function readLand({ box, leastKm2, tolerance }) {
  const { rings, lines } = joinPieces(shorelines(box));
  const closed = [...rings, ...closeAlongBox(lines, box)]
    .filter((ring) => areaKm2(ring) >= leastKm2)
    .map((ring) => thin(ring, tolerance))
    .filter((ring) => ring.length > 3)
    .sort((a, b) => areaKm2(b) - areaKm2(a) || a[0][0] - b[0][0]);
  // Land is on the left of every shore, so a lake runs clockwise.
  const polygons = closed.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  for (const lake of closed.filter((ring) => signedArea(ring) < 0)) {
    // The smallest land around it: an island in a lake may have a lake of its own.
    polygons.findLast(([shell]) => isInRing(lake[0], shell))?.push(lake);
  }
  return polygons;
}

function shorelines({ west, south, east, north }) {
  const region = `-R${west}/${east}/${south}/${north}`;
  const text = execFileSync(
    'gmt',
    ['coast', '-M', '-W', '-Df', region, '--FORMAT_FLOAT_OUT=%.9f'],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  return text
    .split('>')
    .map((part) => part.split('\n').slice(1).filter(Boolean).map(readPoint))
    .filter((line) => line.length > 1);
}

function readPoint(text) {
  const [lon, lat] = text.split('\t');
  return [Number(lon), Number(lat)];
}

/** One polygon a line, so that a new release of the data can be compared. */
function asGeoJson(polygons, decimals) {
  const rounded = (ring) => ring.map((at) => at.map((degree) => Number(degree.toFixed(decimals))));
  const features = polygons.map((rings) =>
    JSON.stringify({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: rings.map(rounded) },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
