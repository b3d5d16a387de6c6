import type { MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Side } from './engine-contract';
import type { Palette } from './palette';
import { firstStyleOf, styleOf } from './style';

/** Land still on its way must not keep all the rest from being seen. */
const PATIENCE_MS = 400;

/**
 * Gives a map its style; `onWhole` is told when all of it is there. With land in hand the parcels come first, as a
 * picture that needs neither the engine's worker nor the forty other layers, and the rest once it is on the screen.
 */
export function dressMap(
  map: MapLibreMap,
  palette: Palette,
  side: Side,
  hasLand: boolean,
  onWhole: () => void,
): void {
  const whole = styleOf(palette, side);
  if (!hasLand) {
    map.once('style.load', onWhole);
    map.setStyle(whole);
    return;
  }
  const first = firstStyleOf(palette, side, map.getZoom());
  let timer: ReturnType<typeof setTimeout>;
  let frame = 0;
  // Not before: to a style that is not there yet nothing can be added.
  map.once('style.load', () => {
    timer = setTimeout(finish, PATIENCE_MS);
  });
  map.once('load', () => {
    clearTimeout(timer);
    // What was drawn now is on the screen when the next frame begins. Until then the page is kept free for it.
    frame = requestAnimationFrame(() => {
      timer = setTimeout(finish);
    });
  });
  map.once('remove', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  map.setStyle(first);

  function finish(): void {
    map.setStyle(withPicture(whole, first));
    onWhole();
    map.once('idle', () => takeAway(map));
  }
}

/** The stand-in stays under the outlines until they are there. */
function withPicture(whole: StyleSpecification, first: StyleSpecification): StyleSpecification {
  const layers = [...whole.layers];
  const at = layers.findIndex(({ id }) => id === 'parcel-fill');
  layers.splice(at, 0, ...first.layers.filter(({ id }) => id === 'parcel-first'));
  return { ...whole, sources: { ...first.sources, ...whole.sources }, layers };
}

function takeAway(map: MapLibreMap): void {
  if (!map.getLayer('parcel-first')) return;
  map.removeLayer('parcel-first');
  map.removeSource('parcel-first');
}
