import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { type LayerName, layerOrder, type SourceName } from './layer-order';
import { graticule } from './layers/graticule';
import { land } from './layers/land';
import type { Layer, LayerOf } from './layers/layer';
import { parcelFill } from './layers/parcel-fill';
import { parcelCasing, parcelHighlight } from './layers/parcel-highlight';
import { parcelLabel } from './layers/parcel-label';
import { parcelOutline } from './layers/parcel-outline';
import type { Palette } from './palette';

const looks: Readonly<Record<LayerName, LayerOf>> = {
  land,
  graticule,
  'parcel-fill': parcelFill,
  'parcel-outline': parcelOutline,
  'parcel-casing': parcelCasing,
  'parcel-highlight': parcelHighlight,
  'parcel-label': parcelLabel,
};

const nothing = { type: 'FeatureCollection', features: [] } as const;

/** Parcels are told apart by their own id, so that feature-state survives new data. */
const sources: Readonly<Record<SourceName, SourceSpecification>> = {
  graticule: { type: 'geojson', data: { ...nothing, features: [] }, tolerance: 0 },
  parcels: {
    type: 'geojson',
    data: { ...nothing, features: [] },
    promoteId: 'id',
    maxzoom: 18,
  },
  // The few outlines that stand out: drawing two more lines around every parcel cost seconds at 50,000.
  marked: { type: 'geojson', data: { ...nothing, features: [] }, maxzoom: 18 },
  labels: { type: 'geojson', data: { ...nothing, features: [] }, promoteId: 'id', tolerance: 0 },
};

/** All layers of a palette, bottom first. */
export function layersOf(palette: Palette): Layer[] {
  return layerOrder.map((name) => looks[name](palette));
}

/** No `glyphs` and no `sprite`: nothing in it asks for anything outside. */
export function styleOf(palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: { ...sources },
    layers: layersOf(palette),
    transition: { duration: 0 },
  };
}
