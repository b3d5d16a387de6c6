import type { MapLibreMap } from 'maplibre-gl';
import { hatchNames, hatchPattern, type TileLook } from './parcel-tiles/tile-look';

const RATIO = 2;

/** Gives the engine the patterns the worker paints with, so that both look alike. */
export function showHatches(map: MapLibreMap, look: TileLook): void {
  for (const name of hatchNames) {
    const { size, inks } = hatchPattern(name, look, RATIO);
    const data = new Uint8ClampedArray(4 * size * size);
    inks.forEach(([red, green, blue, share], i) => {
      data.set([red, green, blue, 255 * share], 4 * i);
    });
    const image = { width: size, height: size, data };
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: RATIO });
  }
}
