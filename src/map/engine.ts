import 'maplibre-gl/dist/maplibre-gl.css';
import { type GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../app/session';
import type { Engine } from './engine-contract';
import { listenTo } from './engine-events';
import { mapOptions } from './engine-options';
import { DESK_LABEL_PX, type Palette } from './palette';
import { layersOf, styleOf } from './style';

// A real file of our own: the content security policy allows no blob: workers.
setWorkerUrl(workerUrl);

/** Starts the map in an empty element. Resolves when it takes data. */
export async function createEngine(
  container: HTMLElement,
  palette: Palette,
  camera: Camera,
): Promise<Engine> {
  const map = new MapLibreMap({ ...mapOptions, container, style: styleOf(palette) });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  await map.once('style.load');
  return engineOf(map, palette.labelPx / DESK_LABEL_PX);
}

function engineOf(map: MapLibreMap, textScale: number): Engine {
  return {
    setData: (source, data) => void map.getSource<GeoJSONSource>(source)?.setData(data),
    setMark: (id, mark, on) => {
      map.setFeatureState({ source: 'parcels', id }, { [mark]: on });
      map.setFeatureState({ source: 'labels', id }, { [mark]: on });
    },
    restyle: (palette) => restyle(map, palette),
    setPointing: (pointing) => {
      map.getCanvas().style.cursor = pointing ? 'pointer' : '';
    },
    textScale: () => textScale,
    camera: () => {
      const { lng, lat } = map.getCenter();
      return { lon: lng, lat, zoom: map.getZoom() };
    },
    view: () => {
      const bounds = map.getBounds();
      return {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      };
    },
    size: () => [map.getContainer().clientWidth, map.getContainer().clientHeight],
    jump: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }, { quiet: true }),
    fit: ({ west, south, east, north }, { animate, quiet }) => {
      const { clientWidth, clientHeight } = map.getContainer();
      const padding = Math.round(Math.min(64, clientWidth / 8, clientHeight / 8));
      const options = { padding, maxZoom: 17, animate, duration: 600 };
      map.fitBounds([west, south, east, north], options, { quiet });
    },
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps, duration: 250 }),
    placeAt: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    ...listenTo(map),
    destroy: () => map.remove(),
  };
}

/** Only colours differ between palettes, so paint is all there is to set. */
function restyle(map: MapLibreMap, palette: Palette): void {
  for (const layer of layersOf(palette)) {
    for (const [property, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, property as never, value as never);
    }
  }
}
