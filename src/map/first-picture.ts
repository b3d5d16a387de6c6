import type { MapLibreMap } from 'maplibre-gl';

/** Longer than this a map is not kept back: land that is still on its way must not keep the ground from being seen. */
const PATIENCE_MS = 400;

/**
 * Keeps a starting map out of sight until its picture is whole. Showing every step on the way there costs the graphics
 * as much as the picture itself, and the page waits for them.
 */
export function keepBack(map: MapLibreMap): void {
  const { style } = map.getCanvas();
  style.visibility = 'hidden';
  const show = () => {
    style.visibility = '';
    clearTimeout(timer);
  };
  const timer = setTimeout(show, PATIENCE_MS);
  map.once('load', show);
}
