import type { LayerGroup } from '../app/session';
import type { BasemapSource } from '../core/basemap/basemap-source';
import { basemapUnitLayers } from './basemap/basemap-names';
import { hiddenBasemapLayers } from './basemap/show-own-basemap';
import { type LayerName, layersOfGroup } from './layer-order';

interface Asked {
  readonly groups: readonly LayerGroup[];
  readonly ownBasemap: BasemapSource | null;
  /** The workspace has units with borders of its own. */
  readonly ownUnits: boolean;
}

/** All layers that are not to be seen, for whatever reason. */
export function hiddenLayers({ groups, ownBasemap, ownUnits }: Asked): ReadonlySet<LayerName> {
  const hidden = new Set<LayerName>(groups.flatMap((group) => layersOfGroup[group]));
  for (const name of hiddenBasemapLayers(ownBasemap)) hidden.add(name);
  if (ownUnits) for (const name of basemapUnitLayers) hidden.add(name);
  return hidden;
}
