import type { ImageSource, MapLibreMap, RasterTileSource, VectorTileSource } from 'maplibre-gl';
import type { BasemapSource } from '../../core/basemap/basemap-source';
import { cornersOnGround } from '../../core/basemap/corners-on-ground';
import { BASEMAP_PROTOCOL } from './basemap-address';
import { BUILT_IN } from './basemap-files';
import { type BasemapLayerName, basemapNameLayers } from './basemap-names';

/** Layers that do not show beside this map; null for the built-in one alone. */
export function hiddenBasemapLayers(own: BasemapSource | null): readonly BasemapLayerName[] {
  const ours = !own || (own.kind === 'pmtiles' && own.tiles === 'ours');
  if (ours) return ['basemap-own-image', 'basemap-own-tiles'];
  // Its names would stand between ours.
  return [...basemapNameLayers, own.kind === 'image' ? 'basemap-own-tiles' : 'basemap-own-image'];
}

/** Puts the map brought along under the parcels. Which layers are seen is for `hiddenBasemapLayers` to say. */
export function showOwnBasemap(map: MapLibreMap, own: BasemapSource | null, opacity: number): void {
  const ours = own?.kind === 'pmtiles' && own.tiles === 'ours' ? own.id : BUILT_IN;
  for (const name of ['basemap-wide', 'basemap-near']) {
    const source = map.getSource<VectorTileSource>(name);
    const tiles = tilesOf(ours);
    if (source && source.tiles?.[0] !== tiles[0]) source.setTiles(tiles);
  }
  if (own?.kind === 'image') {
    const [a, b, c, d] = cornersOnGround(own).map(([lon, lat]): [number, number] => [lon, lat]);
    const url = `${BASEMAP_PROTOCOL}://${own.id}`;
    const source = map.getSource<ImageSource>('basemap-own-image');
    if (source && source.url !== url && a && b && c && d)
      source.updateImage({ url, coordinates: [a, b, c, d] });
  } else if (own && ours === BUILT_IN) replaceTiles(map, own);
  map.setPaintProperty('basemap-own-image', 'raster-opacity', opacity);
  map.setPaintProperty('basemap-own-tiles', 'raster-opacity', opacity);
}

/** Zooms and tile size of a source stand fast, so another map is another source. */
function replaceTiles(map: MapLibreMap, own: Exclude<BasemapSource, { kind: 'image' }>): void {
  const id = 'basemap-own-tiles';
  const tiles = tilesOf(own.id);
  if (map.getSource<RasterTileSource>(id)?.tiles?.[0] === tiles[0]) return;
  const layer = map.getStyle().layers.find((one) => one.id === id);
  if (layer?.type !== 'raster') return;
  const order = map.getLayersOrder();
  const above = order[order.indexOf(id) + 1];
  map.removeLayer(id);
  map.removeSource(id);
  const { tilePx: tileSize, minZoom: minzoom, maxZoom: maxzoom } = own;
  map.addSource(id, { type: 'raster', tiles, tileSize, minzoom, maxzoom });
  map.addLayer(layer, above);
}

function tilesOf(id: string): string[] {
  return [`${BASEMAP_PROTOCOL}://${id}/{z}/{x}/{y}`];
}
