import type { Page } from 'playwright-core';
import { settledUrl } from './desk';

type Place = readonly [lon: number, lat: number];
type Point = readonly [x: number, y: number];

/** Where places lie on the screen, as long as the map does not move. */
export async function screenOf(page: Page): Promise<(place: Place) => Point> {
  const [, lon, lat, zoom] = /c=([\d.]+),([\d.]+),([\d.]+)/.exec(await settledUrl(page)) ?? [];
  const box = await page.locator('canvas').first().boundingBox();
  if (!box || !zoom) throw new Error('no map');
  const world = 512 * 2 ** Number(zoom);
  const flat = ([east, north]: Place): Point => {
    const upward = Math.log(Math.tan(Math.PI / 4 + (north * Math.PI) / 360));
    return [(world * (east + 180)) / 360, world * (0.5 - upward / (2 * Math.PI))];
  };
  const [midX, midY] = flat([Number(lon), Number(lat)]);
  return (place) => {
    const [x, y] = flat(place);
    return [box.x + box.width / 2 + x - midX, box.y + box.height / 2 + y - midY];
  };
}

/** Sets corners with the mouse, coming from aside as a hand does. */
export async function clickPlaces(page: Page, points: readonly Point[]): Promise<void> {
  for (const [x, y] of points) {
    await page.mouse.move(x - 30, y - 20);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.up();
    // Two clicks at once are a double click, which ends a line.
    await page.waitForTimeout(350);
  }
}

export async function dragPlace(page: Page, [x, y]: Point, to: Point): Promise<void> {
  await page.mouse.move(x - 4, y - 4);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(to[0], to[1], { steps: 6 });
  await page.mouse.up();
}

export interface Fingers {
  tap(point: Point): Promise<void>;
  rest(point: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Two fingers, so far apart at first and so far at last. */
  pinch(middle: Point, from: number, to: number): Promise<void>;
}

/** Fingers as the screen reports them, more than one at a time. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const lift = async () => {
    await touch('touchEnd', []);
    await page.waitForTimeout(350);
  };
  return {
    tap: async (point) => {
      await touch('touchStart', [point]);
      await lift();
    },
    rest: async (point) => {
      await touch('touchStart', [point]);
      await page.waitForTimeout(900);
      await lift();
    },
    drag: async ([x, y], [toX, toY]) => {
      await touch('touchStart', [[x, y]]);
      for (let step = 1; step <= 6; step++) {
        await touch('touchMove', [[x + ((toX - x) * step) / 6, y + ((toY - y) * step) / 6]]);
      }
      await lift();
    },
    pinch: async ([x, y], from, to) => {
      const apart = (px: number): Point[] => [
        [x - px / 2, y],
        [x + px / 2, y],
      ];
      await touch('touchStart', apart(from).slice(0, 1));
      await touch('touchStart', apart(from));
      for (let step = 1; step <= 6; step++) {
        await touch('touchMove', apart(from + ((to - from) * step) / 6));
        await page.waitForTimeout(30);
      }
      await lift();
    },
  };
}
