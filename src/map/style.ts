import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { basemapLayers } from './basemap/basemap-layers';
import { basemapSources } from './basemap/basemap-sources';
import type { Side } from './engine-contract';
import { type DataSourceName, dataSourceNames, layerOrder, type SourceName } from './layer-order';
import { blockFill, blockLabel, blockLine } from './layers/blocks';
import { graticule } from './layers/graticule';
import { importCasing, importLine } from './layers/import-preview';
import { land } from './layers/land';
import type { Layer, LayerOf } from './layers/layer';
import { parcelFill, parcelHatch, parcelPiece } from './layers/parcel-fill';
import { parcelFirst } from './layers/parcel-first';
import { parcelCasing, parcelHighlight } from './layers/parcel-highlight';
import { parcelLabel } from './layers/parcel-label';
import { parcelAside, parcelOutline } from './layers/parcel-outline';
import { parcelRaster } from './layers/parcel-raster';
import { RASTER_DEEPEST, VECTOR_DEEPEST, VECTOR_FROM_ZOOM } from './layers/parcel-zooms';
import { sketchFill, sketchLabel, sketchLine, sketchPoint } from './layers/sketch';
import { parkLine, unitFill, unitLabel, unitLine, zoneLine } from './layers/units';
import type { Palette } from './palette';
import { RASTER_DEEPER, RASTER_PX, tileUrl } from './parcel-tiles/tile-url';
import { unseenAtFirst } from './seen-layers';

const looks: readonly LayerOf[] = [
  land,
  graticule,
  unitFill,
  zoneLine,
  parkLine,
  unitLine,
  parcelRaster,
  parcelFill,
  parcelPiece,
  parcelHatch,
  parcelAside,
  parcelOutline,
  blockFill,
  blockLine,
  parcelCasing,
  parcelHighlight,
  importCasing,
  importLine,
  parcelLabel,
  unitLabel,
  blockLabel,
  sketchFill,
  sketchLine,
  sketchPoint,
  sketchLabel,
];

/** What is handed over whole is small, and drawn as exactly as it was handed over. */
function dataSource(): SourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0 };
}

function pictures(side: Side, deepest: number): SourceSpecification {
  return {
    type: 'raster',
    tiles: [tileUrl('raster', side)],
    tileSize: RASTER_PX,
    maxzoom: deepest + RASTER_DEEPER,
  };
}

function sourcesOf(side: Side): Record<SourceName, SourceSpecification> {
  const data = Object.fromEntries(dataSourceNames.map((name) => [name, dataSource()]));
  // Tiles are asked for in this order, and the first picture waits for those of the parcels.
  return {
    'parcel-raster': pictures(side, RASTER_DEEPEST),
    parcels: {
      type: 'vector',
      tiles: [tileUrl('vector', side)],
      minzoom: VECTOR_FROM_ZOOM,
      maxzoom: VECTOR_DEEPEST,
    },
    ...(data as Record<DataSourceName, SourceSpecification>),
    ...basemapSources,
  };
}

/** What a map that starts with land in hand shows before all else: the parcels, painted. */
export function firstStyleOf(palette: Palette, side: Side, zoom: number): StyleSpecification {
  const near = zoom >= VECTOR_FROM_ZOOM;
  const source = near ? 'parcel-first' : 'parcel-raster';
  return {
    version: 8,
    sources: { [source]: pictures(side, near ? VECTOR_DEEPEST : RASTER_DEEPEST) },
    layers: [land(palette), near ? parcelFirst : parcelRaster(palette)],
    transition: { duration: 0 },
  };
}

/** All layers of a palette, bottom first. */
export function layersOf(palette: Palette): Layer[] {
  const layers = [...basemapLayers(palette.ground), ...looks.map((look) => look(palette))];
  return layers.sort((a, b) => layerOrder.indexOf(a.id) - layerOrder.indexOf(b.id));
}

/** No `glyphs` and no `sprite`: nothing in it asks for anything outside. */
export function styleOf(palette: Palette, side: Side = 'main'): StyleSpecification {
  return {
    version: 8,
    sources: sourcesOf(side),
    layers: layersOf(palette).map(unseenAtFirst),
    transition: { duration: 0 },
  };
}
