import type { Surface } from '../engine-contract';
import { degreesPerPixel } from '../mercator';

type Point = readonly [x: number, y: number];

/** A surface without a screen: a test plays mouse and fingers on it, in pixels. Needs `window` as an event target. */
export interface StubSurface extends Surface {
  place(point: Point): readonly [lon: number, lat: number];
  play(type: 'pointerdown' | 'pointermove' | 'pointerup', point: Point, isPrimary?: boolean): void;
  click(...points: readonly Point[]): void;
  drag(...way: readonly Point[]): void;
}

/** North-up around a place, at a zoom. */
export function stubSurface(lon: number, lat: number, zoom: number): StubSurface {
  const px = degreesPerPixel(zoom);
  const element = Object.assign(new EventTarget(), {
    style: {},
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  }) as unknown as HTMLElement;
  const play: StubSurface['play'] = (type, [x, y], isPrimary = true) => {
    const button = type === 'pointermove' ? -1 : 0;
    const about = { clientX: x, clientY: y, button, isPrimary, pointerType: 'touch' };
    // Down the page first, as a browser tells them; what was held back there goes no further.
    for (const target of [window, element]) {
      const event = Object.assign(new Event(type, { cancelable: true }), about);
      let isStopped = false;
      Object.defineProperty(event, 'target', { value: element });
      Object.defineProperty(event, 'stopImmediatePropagation', {
        value: () => {
          isStopped = true;
          Event.prototype.stopImmediatePropagation.call(event);
        },
      });
      target.dispatchEvent(event);
      if (isStopped) return;
    }
  };
  const unproject = (x: number, y: number) => [lon + x * px, lat - y * px] as const;
  return {
    element: () => element,
    project: (east, north) => ({ x: (east - lon) / px, y: (lat - north) / px }),
    unproject,
    setDragging: () => {},
    setDoubleClickZoom: () => {},
    place: ([x, y]) => unproject(x, y),
    play,
    click: (...points) => {
      for (const point of points) {
        play('pointermove', point);
        play('pointerdown', point);
        play('pointerup', point);
      }
    },
    drag: (...way) => {
      const [first = [0, 0]] = way;
      play('pointerdown', first);
      for (const point of way) play('pointermove', point);
      play('pointerup', way.at(-1) ?? first);
    },
  };
}
