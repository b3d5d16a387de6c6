import { useBasemap } from '../app/basemap-sources';
import { useSession } from '../app/session';
import { COUNTRY } from './camera';
import { createEngine } from './engine';
import type { Engine } from './engine-contract';
import { type Palette, readPalette } from './palette';
import { watchScheme } from './watch-scheme';

/** An engine in the look of the page, where the session left the map; it leaves the page with the signal. */
export function startEngine(
  host: HTMLElement,
  signal: AbortSignal,
  side: 'main' | 'other',
): Engine {
  // The engine wants an empty element, and an earlier one may still be on its way out of this host.
  const ground = document.createElement('div');
  ground.className = 'mutu-map-ground';
  host.append(ground);
  signal.addEventListener('abort', () => ground.remove());
  const camera = useSession.getState().camera ?? COUNTRY;
  return createEngine(ground, paletteOf(host), camera, side);
}

export function paletteOf(host: HTMLElement) {
  return readPalette(host, useBasemap.getState().choice.look);
}

export function watchLook(host: HTMLElement, restyle: (palette: Palette) => void): () => void {
  // An element on its way out has no colours to read.
  const onChange = () => host.isConnected && restyle(paletteOf(host));
  const stops = [
    watchScheme(onChange),
    useBasemap.subscribe((now, before) => {
      if (now.choice.look !== before.choice.look) onChange();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
