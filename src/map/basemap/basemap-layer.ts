import type { LayerSpecification } from 'maplibre-gl';
import type { BasemapLayerName } from './basemap-names';

/** A layer of the basemap whose name stands in the order. */
export type BasemapLayer = LayerSpecification & { readonly id: BasemapLayerName };
