import type { Page } from 'playwright-core';

/** Pixels of the map in the colour of text: what is written on it, and the dashes of what is not stored yet. */
export async function mapInk(page: Page): Promise<number> {
  const box = await page.locator('.mutu-map-host').boundingBox();
  if (!box) throw new Error('The map is not on the screen');
  const clip = { x: box.x, y: box.y + 120, width: box.width - 60, height: box.height - 220 };
  // Cards over the map are no part of it.
  const style = '.mutu-map-note { visibility: hidden !important; }';
  const png = await page.screenshot({ clip, style });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    let ink = 0;
    for (let at = 0; at + 2 < data.length; at += 4) {
      const [r = 255, g = 255, b = 255] = [data[at], data[at + 1], data[at + 2]];
      if (r < 50 && g < 55 && b < 60) ink += 1;
    }
    return ink;
  }, png.toString('base64'));
}

/** The same once the map has come to rest: what is drawn comes from a worker, a moment after it was asked for. */
export async function settledInk(page: Page): Promise<number> {
  let ink = -1;
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(500);
    const now = await mapInk(page);
    still = now === ink ? still + 1 : 0;
    ink = now;
  }
  return ink;
}
