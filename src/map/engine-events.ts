import type { MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Engine, Pointer } from './engine-contract';

type Listening = Pick<
  Engine,
  | 'onMove'
  | 'onRest'
  | 'onPointer'
  | 'onClick'
  | 'onPress'
  | 'onRelease'
  | 'onCancel'
  | 'onDoubleClick'
>;

/** The engine's own events, reduced to what the application listens for. */
export function listenTo(map: MapLibreMap): Listening {
  return {
    onMove: (listen) => together(map.on('move', () => listen())),
    onRest: (listen) =>
      together(map.on('moveend', (event) => listen('quiet' in event && !!event.quiet))),
    onPointer: (listen) =>
      together(
        map.on('mousemove', (event) => listen(pointerOf(event))),
        map.on('touchmove', (event) => isOneFinger(event) && listen(pointerOf(event))),
        map.on('mouseout', () => listen(null)),
      ),
    onClick: (listen) => together(map.on('click', (event) => listen(pointerOf(event)))),
    onPress: (listen) =>
      together(
        map.on('mousedown', (event) => {
          if (event.originalEvent.button === 0)
            listen(pointerOf(event), event.originalEvent.shiftKey);
        }),
        map.on('touchstart', (event) => isOneFinger(event) && listen(pointerOf(event), false)),
      ),
    onRelease: (listen) =>
      together(
        map.on('mouseup', (event) => {
          if (event.originalEvent.button === 0) listen(pointerOf(event));
        }),
        map.on('touchend', (event) => {
          if (event.originalEvent.touches.length === 0) listen(pointerOf(event));
        }),
      ),
    onCancel: (listen) =>
      together(
        map.on('touchstart', (event) => {
          if (!isOneFinger(event)) listen();
        }),
        map.on('touchcancel', () => listen()),
      ),
    onDoubleClick: (listen) => together(map.on('dblclick', (event) => listen(pointerOf(event)))),
  };
}

function together(...subscriptions: { unsubscribe(): void }[]): () => void {
  return () => {
    for (const { unsubscribe } of subscriptions) unsubscribe();
  };
}

function isOneFinger({ originalEvent }: MapTouchEvent): boolean {
  return originalEvent.touches.length === 1;
}

function pointerOf({ lngLat, point }: MapMouseEvent | MapTouchEvent): Pointer {
  return { lon: lngLat.lng, lat: lngLat.lat, x: point.x, y: point.y };
}
