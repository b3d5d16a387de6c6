import type { MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Engine, Pointer } from './engine-contract';

type Listening = Pick<Engine, 'onMove' | 'onRest' | 'onPointer' | 'onClick'>;

/** The engine's own events, reduced to what the application listens for. */
export function listenTo(map: MapLibreMap): Listening {
  return {
    onMove: (listen) => {
      const { unsubscribe } = map.on('move', () => listen());
      return unsubscribe;
    },
    onRest: (listen) => {
      const { unsubscribe } = map.on('moveend', (event) =>
        listen('quiet' in event && !!event.quiet),
      );
      return unsubscribe;
    },
    onPointer: (listen) => {
      const moved = map.on('mousemove', (event) => listen(pointerOf(event)));
      const left = map.on('mouseout', () => listen(null));
      return () => {
        moved.unsubscribe();
        left.unsubscribe();
      };
    },
    onClick: (listen) => {
      const { unsubscribe } = map.on('click', (event) => listen(pointerOf(event)));
      return unsubscribe;
    },
  };
}

function pointerOf({ lngLat, point }: MapMouseEvent): Pointer {
  return { lon: lngLat.lng, lat: lngLat.lat, x: point.x, y: point.y };
}
