import type { MapLibreMap } from 'maplibre-gl';
import { type DataSourceName, dataSourceNames, type LayerName } from './layer-order';
import type { Layer } from './layers/layer';

/** Layers of what is handed over whole begin unseen: cutting nothing out for every tile takes as long as something. */
export function unseenAtFirst(layer: Layer): Layer {
  return isHanded(layer)
    ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as Layer)
    : layer;
}

/** A layer is seen when nobody hides it and there has been something to draw. */
export class SeenLayers {
  private readonly hidden = new Set<LayerName>();
  private readonly waiting: Map<LayerName, DataSourceName>;

  constructor(
    private readonly map: MapLibreMap,
    layers: readonly Layer[],
  ) {
    this.waiting = new Map(layers.filter(isHanded).map(({ id, source }) => [id, source]));
  }

  set(layers: readonly LayerName[], visible: boolean): void {
    for (const layer of layers) {
      if (visible) this.hidden.delete(layer);
      else this.hidden.add(layer);
      if (!this.waiting.has(layer)) this.show(layer);
    }
  }

  /** The source has something to draw. */
  fill(source: DataSourceName): void {
    for (const [layer, from] of this.waiting) {
      if (from !== source) continue;
      this.waiting.delete(layer);
      this.show(layer);
    }
  }

  private show(layer: LayerName): void {
    this.map.setLayoutProperty(layer, 'visibility', this.hidden.has(layer) ? 'none' : 'visible');
  }
}

function isHanded(layer: Layer): layer is Layer & { source: DataSourceName } {
  return 'source' in layer && dataSourceNames.some((name) => name === layer.source);
}
