// Layers of features to vector tiles.
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { encodeTile } from './encode-tile.mjs';
import { tileId } from './tile-id.mjs';

const EXTENT = 4096;

/**
 * Every tile of the box that holds anything. A layer is { name, minZoom, maxZoom, features }; several may share a name
 * as long as their zooms do not meet.
 */
export function cutTiles(layers, box, minZoom, maxZoom) {
  const cutters = layers.map((layer) => ({ ...layer, index: indexOf(layer) }));
  const tiles = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const here = cutters.filter((layer) => layer.minZoom <= z && z <= layer.maxZoom);
    const { left, top, right, bottom } = tilesOf(box, z);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const cut = here.map(({ name, index }) => [name, index.getTile(z, x, y)?.features ?? []]);
        const full = cut.filter(([, features]) => features.length > 0);
        if (full.length === 0) continue;
        tiles.push({ id: tileId(z, x, y), bytes: encodeTile(full) });
      }
    }
  }
  return tiles;
}

function indexOf({ features, maxZoom, name }) {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    // Names reach over the edge of their tile; outlines only by the width of a line.
    { maxZoom, indexMaxZoom: 4, extent: EXTENT, buffer: name.endsWith('name') ? 512 : 64 },
  );
}

function tilesOf({ west, south, east, north }, z) {
  const [left, top] = tileAt(west, north, z);
  const [right, bottom] = tileAt(east, south, z);
  return { left, top, right, bottom };
}

function tileAt(lon, lat, z) {
  const scale = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor(((lon + 180) / 360) * scale), Math.floor(y * scale)];
}
