// What the basemap shows: the coast of GSHHG, and units, roads and names of our own, which are schematic.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import polylabel from 'polylabel';

const DISTRICTS = ['330902', '330206', '330604'];
/** Must be the boxes of extract-coast.mjs: where the coast is known, and what is not land is sea. */
export const NEAR_BOX = { west: 120.3, south: 29.3, east: 122.9, north: 30.8 };
export const WIDE_BOX = { west: 116, south: 26, east: 126, north: 34 };
/** From here on the full coast, before it the thinned one of the wider box. */
export const NEAR_FROM_ZOOM = 8;
export const MIN_ZOOM = 4;
export const MAX_ZOOM = 14;

/** Layers for `cutTiles`, of two sheets: the wide one and the near one. */
export function basemapLayers(root) {
  const geography = (file) => readFeatures(join(root, 'data/geography', file));
  const own = (file) =>
    DISTRICTS.flatMap((code) => readFeatures(join(root, 'data/geojson', code, file)));
  const names = geography('names.geojson');
  // Parks overlap towns; they belong to the map of the workspace.
  const units = own('units.geojson').filter(
    (unit) => unit.geometry !== null && unit.properties.kind !== '平台',
  );
  const wide = { minZoom: MIN_ZOOM, maxZoom: NEAR_FROM_ZOOM - 1 };
  const near = { minZoom: NEAR_FROM_ZOOM, maxZoom: MAX_ZOOM };
  return {
    wide: [
      ...coastLayers(geography('coast-wide.geojson'), WIDE_BOX, wide),
      { name: 'place-name', ...wide, features: names.filter(isCity) },
    ],
    near: [
      ...coastLayers(geography('coast.geojson'), NEAR_BOX, near),
      { name: 'unit-border', ...near, minZoom: 9, features: units.map(outlineOf) },
      {
        name: 'road',
        ...near,
        features: own('roads.geojson').map((road) => only(road, 'name', 'class')),
      },
      { name: 'sea-name', ...near, features: names.filter((one) => !isCity(one)) },
      { name: 'unit-name', ...near, minZoom: 9, features: units.map(labelOf) },
      {
        name: 'place-name',
        ...near,
        features: [
          ...names.filter(isCity),
          ...own('places.geojson').map((place) => only(place, 'name', 'rank')),
        ],
      },
    ],
  };
}

function coastLayers(land, box, zooms) {
  return [
    { name: 'sheet', ...zooms, features: [rectangle(box)] },
    { name: 'land', ...zooms, features: land },
    { name: 'shore', ...zooms, features: land.flatMap((polygon) => shoresOf(polygon, box)) },
  ];
}

/** The rings of a land without what runs along the edge of the box, where the sheet ends and not the land. */
function shoresOf(polygon, box) {
  const lines = [];
  for (const ring of polygon.geometry.coordinates) {
    let line = [ring[0]];
    for (let i = 1; i < ring.length; i++) {
      if (!runsAlong(ring[i - 1], ring[i], box)) line.push(ring[i]);
      else {
        lines.push(line);
        line = [ring[i]];
      }
    }
    lines.push(line);
  }
  return lines.filter((line) => line.length > 1).map((line) => feature('LineString', line));
}

function runsAlong([x1, y1], [x2, y2], { west, south, east, north }) {
  const onX = x1 === x2 && (x1 === west || x1 === east);
  const onY = y1 === y2 && (y1 === south || y1 === north);
  return onX || onY;
}

function outlineOf({ geometry }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return feature('MultiLineString', polygons.flat());
}

/** A name stands in the middle of the largest part. */
function labelOf({ geometry, properties }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const largest = polygons.reduce((a, b) => (spread(b[0]) > spread(a[0]) ? b : a));
  const [lon, lat] = polylabel(largest, 0.001);
  return feature('Point', [lon, lat], { name: properties.name });
}

function spread(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return (Math.max(...lons) - Math.min(...lons)) * (Math.max(...lats) - Math.min(...lats));
}

function isCity({ properties }) {
  return properties.rank === 0;
}

/** Only what is drawn goes into the tiles. */
function only({ geometry, properties }, ...keys) {
  return feature(
    geometry.type,
    geometry.coordinates,
    Object.fromEntries(
      keys.map((key) => [key, properties[key] === '' ? null : (properties[key] ?? null)]),
    ),
  );
}

function rectangle({ west, south, east, north }) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return feature('Polygon', [ring]);
}

function feature(type, coordinates, properties = {}) {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

function readFeatures(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).features : [];
}
