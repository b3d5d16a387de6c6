import { basemapFile } from '../../app/basemap-sources';
import { nothing } from './nothing';

/** No graphics card of an office refuses a texture of this size. */
const MOST_PX = 8192;

/** The picture of a source, made smaller where the graphics card would refuse it. */
export async function ownImage(id: string): Promise<ImageBitmap> {
  const file = await basemapFile(id);
  if (!file) return nothing();
  const whole = await createImageBitmap(file);
  const scale = MOST_PX / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  const resizeWidth = Math.round(whole.width * scale);
  const resizeHeight = Math.round(whole.height * scale);
  const smaller = await createImageBitmap(whole, {
    resizeWidth,
    resizeHeight,
    resizeQuality: 'high',
  });
  whole.close();
  return smaller;
}
