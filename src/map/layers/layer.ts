import type { LayerSpecification } from 'maplibre-gl';
import type { LayerName } from '../layer-order';
import type { Palette } from '../palette';

/** A layer of the style whose name stands in the order. */
export type Layer = LayerSpecification & { readonly id: LayerName };

/** A layer as data: the same palette always gives the same look. */
export type LayerOf = (palette: Palette) => Layer;
