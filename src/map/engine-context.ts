import type { MapLibreMap } from 'maplibre-gl';

export interface DrawingContext {
  /** Does it now, or not at all while there is nothing to draw on: it is drawn anew after that. */
  draw(work: () => void): void;
  onRestored(listen: () => void): () => void;
}

/**
 * A graphics card may take its memory back at any time. The engine restores what the style held by itself, but has no
 * style in between and refuses every call.
 */
export function watchContext(map: MapLibreMap): DrawingContext {
  const listeners = new Set<() => void>();
  let lost = false;
  map.on('webglcontextlost', () => {
    lost = true;
  });
  map.on('style.load', () => {
    if (!lost) return;
    lost = false;
    for (const listen of listeners) listen();
  });
  return {
    draw: (work) => {
      if (!lost) work();
    },
    onRestored: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}
