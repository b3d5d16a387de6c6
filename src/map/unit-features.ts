import type { Feature, FeatureCollection } from 'geojson';
import { labelPoint } from '../core/geo/label-point';
import type { Workspace } from '../core/workspace';
import { multiPolygonOf } from './parcel-features';

type Tables = Pick<Workspace['tables'], 'units' | 'zones' | 'borders'>;

/** Borders of units and where their names stand; `colors` paints the units of a figure. */
export function unitFeatures(
  { units, borders }: Tables,
  colors: ReadonlyMap<string, string> | null,
): FeatureCollection {
  const features: Feature[] = [];
  for (const { id, name, kind } of units.values()) {
    const border = borders.get(id);
    if (!border) continue;
    const color = colors?.get(id);
    const properties = color ? { kind, color } : { kind };
    features.push({ type: 'Feature', properties, geometry: multiPolygonOf(border.geometry) });
    const place = labelPoint(border.geometry);
    if (!place) continue;
    features.push({
      type: 'Feature',
      properties: { kind, name },
      geometry: { type: 'Point', coordinates: [...place] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export function zoneFeatures({ zones, borders }: Tables): FeatureCollection {
  const features: Feature[] = [];
  for (const { id, name } of zones.values()) {
    const border = borders.get(id);
    if (!border) continue;
    features.push({
      type: 'Feature',
      properties: { name },
      geometry: multiPolygonOf(border.geometry),
    });
  }
  return { type: 'FeatureCollection', features };
}
