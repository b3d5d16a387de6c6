import { areaLayers } from './area-layers';
import type { BasemapLayer } from './basemap-layer';
import { type BasemapLook, basemapColors } from './basemap-look';
import { basemapLayerNames } from './basemap-names';
import { lineLayers } from './line-layers';
import { nameLayers } from './name-layers';
import { ownLayers } from './own-layers';

/** All layers of the basemap in one look, bottom first. Only colours differ between looks. */
export function basemapLayers(look: BasemapLook): BasemapLayer[] {
  const colors = basemapColors[look];
  const all: BasemapLayer[] = [
    ...areaLayers(colors),
    ...lineLayers(colors),
    ...nameLayers(colors),
    ...ownLayers,
  ];
  return all.sort((a, b) => basemapLayerNames.indexOf(a.id) - basemapLayerNames.indexOf(b.id));
}
