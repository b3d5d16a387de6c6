import 'maplibre-gl/dist/maplibre-gl.css';
import { type GeoJSONSource, MapLibreMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../app/session';
import { registerBasemapProtocol } from './basemap/basemap-protocol';
import { showOwnBasemap } from './basemap/show-own-basemap';
import { dressMap } from './dress-map';
import { type DrawingContext, watchContext } from './engine-context';
import type { Engine, Side } from './engine-contract';
import { listenTo } from './engine-events';
import { mapOptions } from './engine-options';
import { drawParcels } from './engine-parcels';
import { keepBack } from './first-picture';
import { fitPadding } from './fit-padding';
import { DESK_LABEL_PX, type Palette } from './palette';
import { SeenLayers } from './seen-layers';
import { sharedTiles, tilesReady } from './shared-tiles';
import type { StillMap } from './still-map';
import { layersOf } from './style';

// A real file of our own: the content security policy allows no blob: workers.
setWorkerUrl(workerUrl);
registerBasemapProtocol();

/**
 * Starts a map in an empty element. What it is told before it is ready waits, but the parcels are on their way to the
 * tile worker meanwhile. Throws when the browser cannot draw.
 */
export function createEngine(
  container: HTMLElement,
  palette: Palette,
  camera: Camera,
  side: Side = 'main',
): Engine {
  const { service } = sharedTiles();
  service.warm();
  // With land in hand the tile worker has the more urgent work; the engine's own starts with the style.
  if (!service.hasLand) prewarm();
  const map = new MapLibreMap({ ...mapOptions, container });
  keepBack(map);
  const context = watchContext(map);
  whenReady(map, () => dressMap(map, palette, side, service.hasLand, context.begin));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  return engineOf(map, side, palette, context);
}

/**
 * The style sets the map to work, which the tile worker, still to be started by the same thread, would have to wait for.
 * The worker has more to do and goes first.
 */
function whenReady(map: MapLibreMap, dress: () => void): void {
  let gone = false;
  map.once('remove', () => {
    gone = true;
  });
  void tilesReady().then(() => {
    if (!gone) dress();
  });
}

function engineOf(map: MapLibreMap, side: Side, palette: Palette, context: DrawingContext): Engine {
  const textScale = palette.labelPx / DESK_LABEL_PX;
  const seen = new SeenLayers(map, layersOf(palette));
  let still: StillMap | null = null;
  // Nothing runs before the first rest.
  map.once('idle', () => {
    void import('./still-map').then(({ StillMap }) => {
      still = new StillMap(map, context);
    });
  });
  const parcels = drawParcels(map, side, palette, context, () => still?.keep());
  let latest = palette;
  context.onRestored(() => restyle(map, latest));
  return {
    setData: (source, data) =>
      context.draw(() => {
        if (source === 'pieces') still?.keep();
        else still?.release();
        map.getSource<GeoJSONSource>(source)?.setData(data);
        if (data.features.length > 0) seen.fill(source);
      }),
    ...parcels.drawing,
    setBasemap: (own, opacity) =>
      context.draw(() => {
        still?.release();
        showOwnBasemap(map, own, opacity);
      }),
    setVisible: (layers, visible) =>
      context.draw(() => {
        if (layers.length > 0) still?.release();
        seen.set(layers, visible);
      }),
    restyle: (next) => {
      latest = next;
      parcels.restyle(next);
      still?.release();
      context.draw(() => restyle(map, next));
    },
    onRestored: context.onRestored,
    setCursor: (cursor) => {
      map.getCanvas().style.cursor = cursor === 'default' ? '' : cursor;
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
    follow: ({ lon, lat, zoom }) => {
      map.jumpTo({ center: [lon, lat], zoom }, { quiet: true });
      context.draw(() => void map.redraw());
    },
    fit: ({ west, south, east, north }, { animate, quiet }) => {
      const { clientWidth, clientHeight } = map.getContainer();
      const padding = fitPadding(clientWidth, clientHeight);
      const options = { padding, maxZoom: 17, animate, duration: 600 };
      map.fitBounds([west, south, east, north], options, { quiet });
    },
    zoomBy: (steps) => void map.easeTo({ zoom: map.getZoom() + steps, duration: 250 }),
    holdPan: (on) => {
      for (const handler of [map.dragPan, map.doubleClickZoom])
        on ? handler.disable() : handler.enable();
    },
    surface: {
      element: () => map.getCanvas(),
      project: (lon, lat) => map.project([lon, lat]),
      unproject: (x, y) => map.unproject([x, y]).toArray(),
      setDragging: (on) => (on ? map.dragPan.enable() : map.dragPan.disable()),
      setDoubleClickZoom: (on) =>
        on ? map.doubleClickZoom.enable() : map.doubleClickZoom.disable(),
    },
    placeAt: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    ...listenTo(map),
    destroy: () => {
      parcels.stop();
      map.remove();
    },
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
