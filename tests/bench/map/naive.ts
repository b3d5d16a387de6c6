import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Shape } from '../../../src/core/parcel/parcel';
import { featureRow } from '../pages/feature-row';
import { classOfRow, type Land } from './land';
import { COLORS, type Subject } from './subject';

/** The usual way: one GeoJSON source, all attributes on every feature, colours by an expression over them. */
export function naive({ parcels, shapes }: Land): Subject {
  const features = parcels.map((parcel, row) => {
    const { properties, ...feature } = featureRow(parcel, shapes[row] as Shape);
    return { ...feature, id: row, properties: { ...properties, cls: classOfRow(row, 0) } };
  });
  const data = { type: 'FeatureCollection', features } as unknown as FeatureCollection;
  let map: MapLibreMap;
  const send = () => map.getSource<GeoJSONSource>('parcels')?.setData(data);
  return {
    start: async (host, camera) => {
      setWorkerUrl(workerUrl);
      map = new MapLibreMap({
        container: host,
        attributionControl: false,
        center: [camera.lon, camera.lat],
        zoom: camera.zoom,
        fadeDuration: 0,
        style: {
          version: 8,
          sources: { parcels: { type: 'geojson', data } },
          layers: [
            { id: 'ground', type: 'background', paint: { 'background-color': '#f0f2ee' } },
            {
              id: 'fill',
              type: 'fill',
              source: 'parcels',
              paint: {
                'fill-color': [
                  'match',
                  ['get', 'cls'],
                  ...COLORS.slice(1).flatMap((color, i) => [i + 1, color]),
                  COLORS[0],
                ] as never,
              },
            },
            {
              id: 'line',
              type: 'line',
              source: 'parcels',
              minzoom: 12.5,
              paint: { 'line-color': '#16202480', 'line-width': 1 },
            },
          ],
        },
      });
      await map.once('style.load');
    },
    recolor: (theme) => {
      data.features.forEach((feature, row) => {
        (feature.properties as Record<string, unknown>).cls = classOfRow(row, theme);
      });
      send();
    },
    edit: (row, coords) => {
      const ring: number[][] = [];
      for (let i = 0; i < coords.length; i += 2)
        ring.push([coords[i] as number, coords[i + 1] as number]);
      ring.push(ring[0] as number[]);
      const feature = data.features[row];
      if (feature) feature.geometry = { type: 'Polygon', coordinates: [ring] };
      send();
    },
    jump: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    stop: () => map.remove(),
  };
}
