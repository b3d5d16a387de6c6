import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
  type ExpressionSpecification,
  type GeoJSONSource,
  MapLibreMap,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Shape } from '../../../src/core/parcel/parcel';
import { featureRow } from '../pages/feature-row';
import { classOfRow, type Land } from './land';
import { COLORS, type Subject } from './subject';

/** As ours has it: farther out fills alone, near by outlines over them, a pixel wide. */
const OUTLINES_FROM = 14;
const OUTLINE = 'rgba(22, 30, 36, 0.55)';

/**
 * The usual way, as well as it can be done: one GeoJSON source, all attributes on every feature, colours by an
 * expression over them; a theme is another expression, an edit tells what changed. It draws what ours draws.
 */
export function naive({ parcels, shapes }: Land): Subject {
  const features = parcels.map((parcel, row) => {
    const { properties, ...feature } = featureRow(parcel, shapes[row] as Shape);
    const classes = { class0: classOfRow(row, 0), class1: classOfRow(row, 1) };
    return { ...feature, id: row, properties: { ...properties, ...classes } };
  });
  const data = { type: 'FeatureCollection', features } as unknown as FeatureCollection;
  let map: MapLibreMap;
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
                'fill-color': colorBy(0),
                'fill-antialias': false,
              },
            },
            {
              id: 'line',
              type: 'line',
              source: 'parcels',
              minzoom: OUTLINES_FROM,
              paint: { 'line-color': OUTLINE, 'line-width': 1 },
            },
          ],
        },
      });
      await map.once('style.load');
    },
    recolor: (theme) => void map.setPaintProperty('fill', 'fill-color', colorBy(theme)),
    edit: (row, coords) => {
      const ring: number[][] = [];
      for (let i = 0; i < coords.length; i += 2)
        ring.push([coords[i] as number, coords[i + 1] as number]);
      ring.push(ring[0] as number[]);
      const newGeometry = { type: 'Polygon', coordinates: [ring] } as const;
      const source = map.getSource<GeoJSONSource>('parcels');
      source?.updateData({ update: [{ id: row, newGeometry: newGeometry as never }] });
    },
    jump: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    stop: () => map.remove(),
  };
}

function colorBy(theme: number): ExpressionSpecification {
  const cases = COLORS.slice(1).flatMap((color, i) => [i + 1, color]);
  return ['match', ['get', `class${theme}`], ...cases, COLORS[0]] as never;
}
